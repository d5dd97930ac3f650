import type { z } from 'zod';
import { newStaffMember, type StaffMember } from '#shared/contract/accounts.ts';
import type { StaffRole } from '#shared/domain/user.ts';
import { formRules } from '../../../components/form/form-rules.ts';
import { typed } from '../../../components/form/typed-text.ts';

/** A member of staff as the form holds one. */
export interface StaffValues {
  firstName: string;
  lastName: string;
  email: string;
  role: StaffRole;
  isAdmin: boolean;
  phone: string;
  specialization: string;
  licenseNumber: string;
  department: string;
}

/** The same as the channels take it. */
export type StaffInput = z.input<typeof newStaffMember>;

/** What an empty form holds, or one that edits. */
export function staffValues(person: StaffMember | undefined): StaffValues {
  return {
    firstName: person?.firstName ?? '',
    lastName: person?.lastName ?? '',
    email: person?.email ?? '',
    role: person?.role ?? 'receptionist',
    isAdmin: person?.isAdmin ?? false,
    phone: person?.phone ?? '',
    specialization: person?.specialization ?? '',
    licenseNumber: person?.licenseNumber ?? '',
    department: person?.department ?? '',
  };
}

/** What was typed, trimmed, nothing typed left out. */
export function staffInput(values: StaffValues): StaffInput {
  return {
    firstName: values.firstName.trim(),
    lastName: values.lastName.trim(),
    email: values.email.trim().toLowerCase(),
    role: values.role,
    isAdmin: values.isAdmin,
    phone: typed(values.phone),
    specialization: typed(values.specialization),
    licenseNumber: typed(values.licenseNumber),
    department: typed(values.department),
  };
}

/** What is saved, in the shape of an input: the base of an edit. */
export function staffBase(person: StaffMember): StaffInput {
  const { firstName, lastName, email, role, isAdmin, phone, specialization, licenseNumber, department } =
    person;
  return { firstName, lastName, email, role, isAdmin, phone, specialization, licenseNumber, department };
}

export const staffRules = formRules<StaffValues>(newStaffMember, staffInput);

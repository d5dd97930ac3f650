import type { NewPatient, PatientDetails } from '#shared/contract/patients.ts';
import type { Gender } from '#shared/domain/user.ts';
import { dateInput, editableDate } from '../../components/editable-date.ts';
import { typed, typedGroup } from '../../components/form/typed-text.ts';

/** A patient's identity, contact and insurance as a form holds them: text, nothing for nothing. */
export interface PatientValues {
  firstName: string;
  lastName: string;
  dateOfBirth: string;
  isDateOfBirthEstimated: boolean;
  gender: Gender | null;
  phone: string;
  email: string;
  address: { street: string; city: string; state: string; zipCode: string; country: string };
  emergencyContact: { name: string; relationship: string; phone: string };
  insurance: { provider: string; policyNumber: string; groupNumber: string; validUntil: string };
}

/** The same as the channels take it. */
export type PatientInput = Omit<NewPatient, 'dateOfBirth' | 'gender'> & {
  dateOfBirth?: string | undefined;
  gender?: Gender | undefined;
};

/** Reads typed dates as the clinic does. */
export interface DateReading {
  locale: string;
  today: string;
}

/** What an empty form holds, or one that edits what is there. */
export function patientValues(patient: PatientDetails | undefined, { locale }: DateReading): PatientValues {
  const { address, emergencyContact, insurance } = patient ?? {};
  return {
    firstName: patient?.firstName ?? '',
    lastName: patient?.lastName ?? '',
    dateOfBirth: editableDate(patient?.dateOfBirth, locale),
    isDateOfBirthEstimated: patient?.isDateOfBirthEstimated ?? false,
    gender: patient?.gender ?? null,
    phone: patient?.phone ?? '',
    email: patient?.email ?? '',
    address: {
      street: address?.street ?? '',
      city: address?.city ?? '',
      state: address?.state ?? '',
      zipCode: address?.zipCode ?? '',
      country: address?.country ?? '',
    },
    emergencyContact: {
      name: emergencyContact?.name ?? '',
      relationship: emergencyContact?.relationship ?? '',
      phone: emergencyContact?.phone ?? '',
    },
    insurance: {
      provider: insurance?.provider ?? '',
      policyNumber: insurance?.policyNumber ?? '',
      groupNumber: insurance?.groupNumber ?? '',
      validUntil: editableDate(insurance?.validUntil, locale),
    },
  };
}

/** What was typed, as the channels take it: trimmed, dates read, nothing typed left out. */
export function patientInput(values: PatientValues, { locale, today }: DateReading): PatientInput {
  const { address, emergencyContact, insurance } = values;
  const texts = <Group extends Record<string, string>>(group: Group) =>
    typedGroup(Object.fromEntries(Object.entries(group).map(([key, text]) => [key, typed(text)])));
  return {
    firstName: values.firstName.trim(),
    lastName: values.lastName.trim(),
    dateOfBirth: dateInput(values.dateOfBirth, locale, today, true),
    isDateOfBirthEstimated: values.isDateOfBirthEstimated || undefined,
    gender: values.gender ?? undefined,
    phone: typed(values.phone),
    email: typed(values.email)?.toLowerCase(),
    address: texts(address),
    emergencyContact: texts(emergencyContact),
    insurance: typedGroup({
      provider: typed(insurance.provider),
      policyNumber: typed(insurance.policyNumber),
      groupNumber: typed(insurance.groupNumber),
      validUntil: dateInput(insurance.validUntil, locale, today, false),
    }),
  };
}

/** What is saved, in the shape of an input: the base of an edit. */
export function patientBase(patient: PatientDetails): PatientInput {
  const { firstName, lastName, dateOfBirth, isDateOfBirthEstimated, gender, phone, email } = patient;
  const { address, emergencyContact, insurance } = patient;
  const identity = { firstName, lastName, dateOfBirth, isDateOfBirthEstimated, gender, phone, email };
  return { ...identity, address, emergencyContact, insurance };
}

import { z } from 'zod';
import {
  dateTime,
  documentFields,
  double,
  int,
  line,
  plainDate,
  requiredLine,
  softDeleteFields,
  timeOfDay,
} from './primitives.ts';

export const roles = ['admin', 'doctor', 'nurse', 'receptionist', 'patient'] as const;
export type Role = (typeof roles)[number];

/** The roles that sign in to this application. Patients have accounts, but no way in. */
export const staffRoles = ['admin', 'doctor', 'nurse', 'receptionist'] as const;
export const staffRole = z.enum(staffRoles);
export type StaffRole = z.infer<typeof staffRole>;

export const genders = ['male', 'female', 'other'] as const;
export const gender = z.enum(genders);
export type Gender = z.infer<typeof gender>;

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
export const weekday = z.enum(weekdays);
export type Weekday = z.infer<typeof weekday>;

export const bloodGroups = ['A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-'] as const;

export const email = () => z.email('INVALID_EMAIL').max(254, 'TOO_LONG').toLowerCase();

/** Digits with the usual punctuation; at least five digits. */
const phone = () =>
  z
    .string()
    .trim()
    .max(40, 'TOO_LONG')
    .regex(/^\+?[\d\s().\-/]*$/, 'INVALID_PHONE')
    .refine((text) => text.replace(/\D/g, '').length >= 5, 'INVALID_PHONE');

export const address = z.object({
  street: line().optional(),
  city: line(100).optional(),
  state: line(100).optional(),
  zipCode: line(20).optional(),
  country: line(100).optional(),
});

export const emergencyContact = z.object({
  name: line().optional(),
  relationship: line(100).optional(),
  phone: phone().optional(),
});

/** One stretch of working hours on a weekday, in the clinic's time zone. */
export const availabilityEntry = z
  .object({
    day: weekday,
    startTime: timeOfDay(),
    endTime: timeOfDay(),
    isAvailable: z.boolean(),
  })
  .refine((entry) => entry.startTime < entry.endTime, { path: ['endTime'], message: 'END_BEFORE_START' });
export type AvailabilityEntry = z.infer<typeof availabilityEntry>;

/**
 * The `users` collection. `allergies` has three states: absent is "not asked yet", an empty list is "no known allergies".
 * `isAdmin` gives a member of staff with another role the admin's abilities too.
 */
export const userSchema = z.object({
  ...documentFields,
  ...softDeleteFields,
  email: email(),
  password: z.string().min(1),
  role: z.enum(roles),
  isAdmin: z.boolean().optional(),
  firstName: requiredLine(100),
  lastName: requiredLine(100),
  phone: phone().optional(),
  dateOfBirth: plainDate().optional(),
  isDateOfBirthEstimated: z.boolean().optional(),
  gender: gender.optional(),
  address: address.optional(),
  profilePicture: line(300).optional(),
  specialization: line(100).optional(),
  licenseNumber: line(100).optional(),
  department: line(100).optional(),
  qualifications: z.array(line()).optional(),
  consultationFee: double().min(0).optional(),
  availability: z.array(availabilityEntry).optional(),
  bloodGroup: z.enum(bloodGroups).optional(),
  allergies: z.array(requiredLine()).optional(),
  emergencyContact: emergencyContact.optional(),
  refreshTokens: z.array(z.string()).optional(),
  isActive: z.boolean().default(true),
  isVerified: z.boolean().default(false),
  verificationToken: z.string().optional(),
  resetPasswordToken: z.string().optional(),
  resetPasswordExpire: dateTime().optional(),
  lastLogin: dateTime().optional(),
  failedSignIns: int().min(0).optional(),
  lockedUntil: dateTime().optional(),
});
export type User = z.infer<typeof userSchema>;

/** At least ten characters; no rules of composition (NIST SP 800-63B, 5.1.1.2). */
export const newPassword = () => z.string().min(10, 'PASSWORD_TOO_SHORT').max(200, 'TOO_LONG');

/** A password as somebody types one that is there already. */
export const typedPassword = () => z.string().min(1, 'REQUIRED').max(500, 'TOO_LONG');

/** Emails under this reserved domain stand in for "no email" and are never mailed. */
const NO_EMAIL_DOMAIN = 'no-email.invalid';

/** The address of an account that has none: "pat-00417@no-email.invalid" for the patient PAT-00417. */
export function placeholderEmail(name: string): string {
  return `${name.toLowerCase()}@${NO_EMAIL_DOMAIN}`;
}

/** The email as shown to people: nothing for a placeholder. */
export function shownEmail(address: string): string | undefined {
  return address.endsWith(`@${NO_EMAIL_DOMAIN}`) ? undefined : address;
}

/** "Amara Lindqvist": as one writes a name in a sentence. */
export function fullName(person: { firstName: string; lastName: string }): string {
  return `${person.firstName} ${person.lastName}`;
}

/** "Dr Amara Lindqvist" for a doctor, the plain name for everybody else. */
export function staffName(person: { firstName: string; lastName: string; role: Role }): string {
  return person.role === 'doctor' ? `Dr ${fullName(person)}` : fullName(person);
}

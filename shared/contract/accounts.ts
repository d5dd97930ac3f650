import { z } from 'zod';
import { dateTime, objectId, timeOfDay } from '../domain/primitives.ts';
import { newPassword, staffRole, typedPassword, userSchema, weekday } from '../domain/user.ts';
import { channel } from './channel.ts';
import { editsOf } from './edits.ts';
import { signedInSession } from './session.ts';

const nothing = z.object({});
const fields = userSchema.shape;

export const availabilityWeek = z.array(
  z
    .object({ day: weekday, startTime: timeOfDay(), endTime: timeOfDay(), isAvailable: z.boolean() })
    .refine((entry) => entry.startTime < entry.endTime, { path: ['endTime'], message: 'END_BEFORE_START' }),
);

export const staffMember = z.object({
  _id: objectId(),
  revision: fields.revision,
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  role: staffRole,
  isAdmin: z.boolean(),
  phone: z.string().optional(),
  specialization: z.string().optional(),
  licenseNumber: z.string().optional(),
  department: z.string().optional(),
  availability: availabilityWeek.optional(),
  isActive: z.boolean(),
  isVerified: z.boolean(),
  isLockedOut: z.boolean(),
  lockedUntil: dateTime().optional(),
  lastLogin: dateTime().optional(),
});
export type StaffMember = z.infer<typeof staffMember>;

/** A doctor as the calendar shows one. */
export const doctorColumn = staffMember.pick({
  _id: true,
  revision: true,
  firstName: true,
  lastName: true,
  specialization: true,
  department: true,
  availability: true,
  isActive: true,
});
export type DoctorColumn = z.infer<typeof doctorColumn>;

/** What an admin fills in for a new member of staff. */
export const newStaffMember = z.object({
  email: fields.email,
  firstName: fields.firstName,
  lastName: fields.lastName,
  role: staffRole,
  isAdmin: z.boolean().default(false),
  phone: fields.phone,
  specialization: fields.specialization,
  licenseNumber: fields.licenseNumber,
  department: fields.department,
});

const staffEdits = editsOf({
  email: fields.email,
  firstName: fields.firstName,
  lastName: fields.lastName,
  role: staffRole,
  isAdmin: z.boolean().optional(),
  phone: fields.phone,
  specialization: fields.specialization,
  licenseNumber: fields.licenseNumber,
  department: fields.department,
});

const oneTimePassword = z.object({ staff: staffMember, oneTimePassword: z.string() });

export const accountsChannels = {
  /** Undefined where nobody is signed in. */
  'accounts.getSession': channel({
    input: nothing,
    output: z.object({ session: signedInSession.optional() }),
    access: 'anyone',
    audit: { rule: 'none' },
  }),
  'accounts.signIn': channel({
    input: z.object({ email: z.string().trim().min(1, 'REQUIRED').max(254), password: typedPassword() }),
    output: signedInSession,
    access: 'anyone',
    audit: { rule: 'account' },
  }),
  'accounts.signOut': channel({
    input: nothing,
    output: nothing,
    access: 'even-locked',
    audit: { rule: 'account' },
  }),
  'accounts.lock': channel({
    input: nothing,
    output: nothing,
    access: 'even-locked',
    audit: { rule: 'account' },
  }),
  'accounts.unlock': channel({
    input: z.object({ password: typedPassword() }),
    output: signedInSession,
    access: 'even-locked',
    audit: { rule: 'account' },
  }),
  'accounts.changePassword': channel({
    input: z.object({ currentPassword: typedPassword(), newPassword: newPassword() }),
    output: signedInSession,
    access: 'signed-in',
    audit: { rule: 'change', action: 'UPDATE', resource: 'User' },
  }),
  /** Half-typed forms and notes go to main's journal, so that they outlive a lock, another person's sign-in and a crash. */
  'accounts.keepDraft': channel({
    /** `userId`: who typed it. Another person may have signed in since, and is given nothing of it. */
    input: z.object({ userId: objectId(), key: z.string().min(1).max(200), values: z.unknown() }),
    /** Since when it is on the disk; absent where this computer has no place that is safe. */
    output: z.object({ keptAt: dateTime().optional() }),
    access: 'even-locked',
    audit: { rule: 'none' },
  }),
  'accounts.recoverAdmin': channel({
    input: z.object({
      recoveryKey: z.string().min(1, 'REQUIRED').max(200),
      email: z.string().trim().max(254),
      newPassword: newPassword(),
    }),
    output: nothing,
    access: 'anyone',
    audit: { rule: 'account' },
  }),
  'accounts.listStaff': channel({
    input: nothing,
    output: z.object({ staff: z.array(staffMember) }),
    access: 'staff.manage',
    audit: { rule: 'none' },
  }),
  'accounts.createStaff': channel({
    input: newStaffMember,
    output: oneTimePassword,
    access: 'staff.manage',
    audit: { rule: 'change', action: 'CREATE', resource: 'User' },
  }),
  'accounts.updateStaff': channel({
    input: z.object({ staffId: objectId(), edits: staffEdits }),
    output: staffMember,
    access: 'staff.manage',
    audit: { rule: 'change', action: 'UPDATE', resource: 'User' },
  }),
  'accounts.setStaffActive': channel({
    input: z.object({ staffId: objectId(), isActive: z.boolean(), revision: fields.revision }),
    output: staffMember,
    access: 'staff.manage',
    audit: { rule: 'change', action: 'UPDATE', resource: 'User' },
  }),
  'accounts.liftLockout': channel({
    input: z.object({ staffId: objectId() }),
    output: staffMember,
    access: 'staff.manage',
    audit: { rule: 'change', action: 'UPDATE', resource: 'User' },
  }),
  'accounts.resetPassword': channel({
    input: z.object({ staffId: objectId() }),
    output: oneTimePassword,
    access: 'staff.manage',
    audit: { rule: 'change', action: 'UPDATE', resource: 'User' },
  }),
  'accounts.listDoctors': channel({
    input: nothing,
    output: z.object({ doctors: z.array(doctorColumn) }),
    access: 'scheduling.see',
    audit: { rule: 'none' },
  }),
  /** A doctor may set their own week, front desk and admins anyone's. */
  'accounts.setAvailability': channel({
    input: z.object({ doctorId: objectId(), base: availabilityWeek.nullable(), value: availabilityWeek }),
    output: doctorColumn,
    access: 'signed-in',
    audit: { rule: 'change', action: 'UPDATE', resource: 'User' },
  }),
} as const;

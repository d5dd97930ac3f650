import { z } from 'zod';
import { patientSchema } from './patient.ts';
import { dateTime, documentFields, line, objectId } from './primitives.ts';
import { userSchema } from './user.ts';

/**
 * What a merge lets one choose, field by field. All else that is clinical is joined: nothing of it may get lost. The blood group is
 * for those who may write charts.
 */
export const mergeFields = [
  'firstName',
  'lastName',
  'dateOfBirth',
  'gender',
  'phone',
  'email',
  'address',
  'emergencyContact',
  'insurance',
  'profilePicture',
  'status',
  'bloodGroup',
] as const;
export const mergeField = z.enum(mergeFields);
export type MergeField = z.infer<typeof mergeField>;

/** What goes with a merged record, by its ids. */
export const referenceKinds = [
  'appointments',
  'waitlistEntries',
  'visits',
  'prescriptions',
  'medicalRecords',
  'notifications',
  /** Appointments that gave up their time, since both records had one then. */
  'withoutSlots',
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/**
 * The `patientMerges` collection: two records became one, and everything that it takes to have the two again. Both are kept as
 * they were; what belonged to the absorbed one is kept by its ids.
 */
export const patientMergeSchema = z.object({
  ...documentFields,
  survivorId: objectId(),
  absorbedId: objectId(),
  /** The fields that come from the absorbed record. */
  taken: z.array(mergeField),
  before: z.object({
    survivor: z.object({ patient: patientSchema, user: userSchema }),
    absorbed: z.object({ patient: patientSchema, user: userSchema }),
  }),
  moved: z.object(
    Object.fromEntries(referenceKinds.map((kind) => [kind, z.array(objectId())])) as Record<
      ReferenceKind,
      z.ZodArray<ReturnType<typeof objectId>>
    >,
  ),
  /** Where the photo was taken: the file of the record that stays, a copy. */
  photoCopy: line().optional(),
  /** Notes of the absorbed record that nobody had completed. */
  unfinishedNotes: z.array(objectId()).optional(),
  /** The letters that went with the absorbed record; absent on merges from before there were letters. */
  letters: z.array(objectId()).optional(),
  mergedBy: objectId(),
  mergedAt: dateTime(),
  undoneBy: objectId().optional(),
  undoneAt: dateTime().optional(),
});
export type PatientMerge = z.infer<typeof patientMergeSchema>;

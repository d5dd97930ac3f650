import { z } from 'zod';
import { historyEntry } from './history-entry.ts';
import { patientListing, seenBy } from './patient-listing.ts';
import {
  dateTime,
  documentFields,
  freeText,
  int,
  line,
  objectId,
  plainDate,
  requiredLine,
  softDeleteFields,
} from './primitives.ts';
import { latestVitals } from './vitals.ts';

export const patientStatuses = ['active', 'inactive', 'deceased'] as const;
export const patientStatus = z.enum(patientStatuses);
export type PatientStatus = z.infer<typeof patientStatus>;

export const medicalHistory = z.object({
  chronicConditions: z.array(line()).optional(),
  pastSurgeries: z
    .array(
      z.object({
        procedure: line().optional(),
        date: plainDate().optional(),
        hospital: line().optional(),
        notes: freeText().optional(),
      }),
    )
    .optional(),
  familyHistory: z.array(line()).optional(),
  currentMedications: z.array(line()).optional(),
  immunizations: z
    .array(
      z.object({ vaccine: line().optional(), date: plainDate().optional(), nextDue: plainDate().optional() }),
    )
    .optional(),
});

export type MedicalHistory = z.infer<typeof medicalHistory>;

export const insurance = z.object({
  provider: line().optional(),
  policyNumber: line(100).optional(),
  groupNumber: line(100).optional(),
  validUntil: plainDate().optional(),
});

/** "PAT-00001", growing past 99999. */
const patientNumber = () => z.string().regex(/^PAT-\d{5,}$/, 'INVALID_PATIENT_NUMBER');

/**
 * The `patients` collection. `latestVitals`, `totalVisits` and `lastVisitDate` are derived: they change only in the
 * transaction that completes or amends a visit. `searchKeys` is derived too, see `patient-search-keys.ts`.
 */
export const patientSchema = z.object({
  ...documentFields,
  ...softDeleteFields,
  userId: objectId(),
  patientId: patientNumber(),
  medicalHistory: medicalHistory.optional(),
  /** Everything that was ever written into the history, with who and when; `medicalHistory` is what stands of it now. */
  historyEntries: z.array(historyEntry).optional(),
  /** The soonest date at which a vaccine is due, derived from the history. */
  nextImmunizationDue: plainDate().optional(),
  insurance: insurance.optional(),
  latestVitals: latestVitals.optional(),
  totalVisits: int().min(0).default(0),
  lastVisitDate: dateTime().optional(),
  status: patientStatus.default('active'),
  /** The day of death, of a deceased patient. */
  deceasedOn: plainDate().optional(),
  /** The record that this one was merged into; it is then deleted softly, and its number finds the other. */
  mergedInto: objectId().optional(),
  /** Numbers of the records that were merged into this one. */
  formerNumbers: z.array(patientNumber()).optional(),
  searchKeys: z.array(requiredLine()).default([]),
  /** What the list of patients is sorted and narrowed by, derived like the search keys. */
  listing: patientListing.optional(),
  seenBy: seenBy().optional(),
  /** How often something was booked for the patient: a merge at the same moment meets that write. */
  claims: int().optional(),
});
export type Patient = z.infer<typeof patientSchema>;

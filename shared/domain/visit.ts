import { z } from 'zod';
import { amendment } from './amendment.ts';
import { attachment } from './attachment.ts';
import { orderOutcome } from './order-outcome.ts';
import {
  dateTime,
  documentFields,
  freeText,
  line,
  objectId,
  plainDate,
  sha256Hex,
  softDeleteFields,
} from './primitives.ts';
import { orderUrgency, testOrder } from './test-order.ts';
import { visitVitals } from './vitals.ts';

const visitStatuses = ['draft', 'completed', 'archived'] as const;
export const visitStatus = z.enum(visitStatuses);
export type VisitStatus = z.infer<typeof visitStatus>;

export const diagnosisEntry = z.object({
  icdCode: line(10).optional(),
  description: line(500).optional(),
  type: z.enum(['primary', 'secondary']),
});
export type DiagnosisEntry = z.infer<typeof diagnosisEntry>;

export const followUp = z.object({
  required: z.boolean(),
  date: plainDate().optional(),
  notes: freeText(1_000).optional(),
  /** The appointment that was booked for it. */
  appointmentId: objectId().optional(),
});
export type FollowUp = z.infer<typeof followUp>;

/** The four parts of a SOAP note and the complaint above them, in the order they are written. */
export const noteParts = ['chiefComplaint', 'subjective', 'objective', 'assessment', 'plan'] as const;
export type NotePart = (typeof noteParts)[number];

/** A part that began with the text of an earlier note. */
export const carriedPart = z.object({
  part: z.enum(noteParts),
  visitId: objectId(),
  visitNumber: line(20),
  visitDate: dateTime(),
});
export type CarriedPart = z.infer<typeof carriedPart>;

export const visitSchema = z.object({
  ...documentFields,
  ...softDeleteFields,
  visitId: z.string().regex(/^VIS-\d{5,}$/),
  patientId: objectId(),
  doctorId: objectId(),
  appointmentId: objectId().optional(),
  visitDate: dateTime(),
  chiefComplaint: freeText(2_000),
  subjective: freeText().optional(),
  objective: freeText().optional(),
  assessment: freeText().optional(),
  plan: freeText().optional(),
  vitals: visitVitals.optional(),
  diagnosis: z.array(diagnosisEntry).optional(),
  testsOrdered: z.array(testOrder).optional(),
  /** What became of them; no part of the note. */
  orderOutcomes: z.array(orderOutcome).optional(),
  /** How urgent those are that still wait for a result, one for each. Derived, for the work list; absent where none waits. */
  waitingOrders: z.array(orderUrgency).optional(),
  followUp: followUp.optional(),
  attachments: z.array(attachment).optional(),
  carriedForward: z.array(carriedPart).optional(),
  prescriptionId: objectId().optional(),
  status: visitStatus.default('draft'),
  signedBy: objectId().optional(),
  signedAt: dateTime().optional(),
  /** SHA-256 over what was signed, in hexadecimal digits. */
  contentHash: sha256Hex().optional(),
  /** Whose note was signed: another patient than `patientId` only where two records became one. */
  signedPatientId: objectId().optional(),
  amendments: z.array(amendment).optional(),
});
export type Visit = z.infer<typeof visitSchema>;

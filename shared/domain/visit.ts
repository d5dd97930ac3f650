import { z } from 'zod';
import {
  dateTime,
  documentFields,
  freeText,
  line,
  objectId,
  plainDate,
  requiredLine,
  softDeleteFields,
} from './primitives.ts';
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

const testOrder = z.object({
  testName: line().optional(),
  type: line(100).optional(),
  urgency: z.enum(['routine', 'urgent', 'stat']),
  notes: freeText(5_000).optional(),
});

export const followUp = z.object({
  required: z.boolean(),
  date: plainDate().optional(),
  notes: line(1_000).optional(),
});
export type FollowUp = z.infer<typeof followUp>;

const attachment = z.object({
  fileUrl: line(300),
  fileName: line(255),
  fileType: line(100).optional(),
  uploadedAt: dateTime(),
});

/** What is added to a completed note. The original stays as it is. */
const amendment = z.object({
  text: requiredLine(20_000),
  reason: requiredLine(500),
  author: objectId(),
  authorName: requiredLine(),
  addedAt: dateTime(),
});

/** The four parts of a SOAP note and the complaint above them, in the order they are written. */
export const noteParts = ['chiefComplaint', 'subjective', 'objective', 'assessment', 'plan'] as const;
export type NotePart = (typeof noteParts)[number];

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
  followUp: followUp.optional(),
  attachments: z.array(attachment).optional(),
  prescriptionId: objectId().optional(),
  status: visitStatus.default('draft'),
  signedBy: objectId().optional(),
  signedAt: dateTime().optional(),
  amendments: z.array(amendment).optional(),
});
export type Visit = z.infer<typeof visitSchema>;

/** What a note lacks before it can be completed, by field; empty where nothing does. */
export function missingForCompletion(
  note: Pick<Visit, 'chiefComplaint' | 'assessment' | 'plan' | 'diagnosis' | 'followUp'>,
): ('chiefComplaint' | 'assessment' | 'plan' | 'diagnosis' | 'followUp')[] {
  const missing: ReturnType<typeof missingForCompletion> = [];
  if (!note.chiefComplaint.trim()) missing.push('chiefComplaint');
  if (!note.assessment?.trim()) missing.push('assessment');
  if (!note.plan?.trim()) missing.push('plan');
  if (!note.diagnosis?.some((entry) => entry.type === 'primary')) missing.push('diagnosis');
  if (note.followUp?.required && !note.followUp.date) missing.push('followUp');
  return missing;
}

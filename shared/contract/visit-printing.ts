import { z } from 'zod';
import { prescriptionSchema } from '../domain/prescription.ts';
import { dateTime, objectId } from '../domain/primitives.ts';
import { visitSchema } from '../domain/visit.ts';
import { channel } from './channel.ts';
import { handedOut } from './handed-out.ts';
import { letterhead } from './letterhead.ts';
import { patientChart, patientDetails } from './patients.ts';

/** What of a visit is printed: the note, what the patient takes home in plain words, and what goes to a laboratory. */
export const visitPaperKinds = ['note', 'summary', 'request'] as const;
export type VisitPaperKind = (typeof visitPaperKinds)[number];

const visitPaper = z.object({
  ...handedOut,
  kind: z.enum(visitPaperKinds),
  /** What stands in the database is not what was signed: the paper says so before everything else. */
  isAltered: z.boolean(),
  letterhead,
  patient: patientDetails,
  /** Absent: not asked; empty: no known allergies. */
  allergies: patientChart.shape.allergies,
  visit: visitSchema.pick({
    _id: true,
    visitId: true,
    visitDate: true,
    status: true,
    chiefComplaint: true,
    subjective: true,
    objective: true,
    assessment: true,
    plan: true,
    vitals: true,
    diagnosis: true,
    testsOrdered: true,
    followUp: true,
    attachments: true,
    carriedForward: true,
    signedAt: true,
    contentHash: true,
    amendments: true,
  }),
  doctorName: z.string(),
  signedByName: z.string().optional(),
  vitalsByName: z.string().optional(),
  /** What the patient is prescribed at present. */
  medications: prescriptionSchema.shape.medications,
  /** The next appointment that still stands. */
  next: z.object({ dateTime: dateTime(), doctorName: z.string() }).optional(),
});
export type VisitPaper = z.infer<typeof visitPaper>;

export const visitPrintingChannels = {
  /** Hands out a paper of a visit to be looked at before it is printed. */
  'printing.prepareVisitPaper': channel({
    input: z.object({ visitId: objectId(), kind: z.enum(visitPaperKinds) }),
    output: visitPaper,
    access: 'chart.read',
    audit: {
      rule: 'view',
      resource: 'Visit',
      description: 'Looked at the visit for printing',
      subject: (_input, { visit, patient }) => ({
        label: visit.visitId,
        resourceId: visit._id,
        patientId: patient._id,
      }),
    },
  }),
} as const;

import { z } from 'zod';
import { letterLacks, letterSchema } from '../domain/letter.ts';
import { prescriptionSchema } from '../domain/prescription.ts';
import { objectId } from '../domain/primitives.ts';
import { visitSchema } from '../domain/visit.ts';
import { channel } from './channel.ts';
import { handedOut } from './handed-out.ts';
import { letterhead } from './letterhead.ts';
import { patientChart, patientDetails } from './patients.ts';

const fields = letterSchema.shape;

/** A letter as it is listed and printed. */
export const letterView = letterSchema.omit({ deletedAt: true, deletedBy: true });
export type LetterView = z.infer<typeof letterView>;

/** A letter without what it says. */
const letterHead = letterSchema.pick({
  _id: true,
  letterId: true,
  visitId: true,
  title: true,
  issuedByName: true,
  issuedAt: true,
});
export type LetterHead = z.infer<typeof letterHead>;

/** What a letter about a visit can be made of. */
const letterSources = z.object({
  letterhead,
  patient: patientDetails,
  doctorName: z.string(),
  visit: visitSchema.pick({
    _id: true,
    visitDate: true,
    chiefComplaint: true,
    diagnosis: true,
    vitals: true,
  }),
  chart: patientChart.pick({ allergies: true, medicalHistory: true, latestVitals: true }),
  medications: prescriptionSchema.shape.medications,
});
export type LetterSources = z.infer<typeof letterSources>;

/** What is written; who issues it and when is main's to say. */
export const newLetter = letterSchema.pick({ kind: true, title: true, recipient: true, text: true });

const letterPrint = z.object({
  ...handedOut,
  letterhead,
  patient: patientDetails,
  letter: letterView,
});
export type LetterPrint = z.infer<typeof letterPrint>;

export const letterChannels = {
  /** What is known for a letter about a visit, before it is written. */
  'visits.prepareLetter': channel({
    input: z.object({ visitId: objectId() }),
    output: letterSources,
    access: 'letters.issue',
    audit: {
      rule: 'view',
      resource: 'Visit',
      description: 'Read the visit for a letter',
      subject: (_input, { visit, patient }) => ({
        label: patient.patientId,
        resourceId: visit._id,
        patientId: patient._id,
      }),
    },
  }),
  'visits.issueLetter': channel({
    input: newLetter.extend({ visitId: objectId() }).superRefine((letter, found) => {
      for (const [field, message] of Object.entries(letterLacks(letter))) {
        found.addIssue({ code: 'custom', path: [field], message });
      }
    }),
    output: letterView,
    access: 'letters.issue',
    audit: {
      rule: 'change',
      action: 'CREATE',
      resource: 'Visit',
      subject: ({ visitId }) => ({ resourceId: visitId }),
    },
    boundTo: 'visit',
  }),
  /** The letters of a visit, the latest first. */
  'visits.listLetters': channel({
    input: z.object({ visitId: objectId() }),
    output: z.object({ patientId: fields.patientId, letters: z.array(letterView) }),
    access: 'chart.read',
    audit: {
      rule: 'view',
      resource: 'Visit',
      description: 'Saw the letters of the visit',
      subject: ({ visitId }, { patientId }) => ({ resourceId: visitId, patientId }),
    },
  }),
  /** What letters were issued for a patient, at whichever visit, the latest first. */
  'visits.listPatientLetters': channel({
    input: z.object({ patientId: objectId() }),
    output: z.object({ letters: z.array(letterHead) }),
    access: 'chart.read',
    audit: {
      rule: 'view',
      resource: 'Visit',
      description: 'Saw what letters were issued',
      subject: ({ patientId }, { letters }) => ({
        patientId,
        shown: letters.map(({ letterId }) => letterId),
      }),
    },
  }),
  /** Hands out a letter as it was issued, to be looked at before it is printed. */
  'printing.prepareLetter': channel({
    input: z.object({ letterId: objectId() }),
    output: letterPrint,
    access: 'chart.read',
    audit: {
      rule: 'view',
      resource: 'Visit',
      description: 'Looked at a letter for printing',
      subject: (_input, { letter }) => ({
        label: letter.letterId,
        resourceId: letter.visitId,
        patientId: letter.patientId,
      }),
    },
  }),
} as const;

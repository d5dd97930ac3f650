import { z } from 'zod';
import { appointmentStatus, appointmentType } from '../domain/appointment.ts';
import { historyEntry } from '../domain/history-entry.ts';
import { medicalRecordType } from '../domain/medical-record.ts';
import { patientSchema } from '../domain/patient.ts';
import { prescriptionSchema } from '../domain/prescription.ts';
import { dateTime, objectId } from '../domain/primitives.ts';
import { timelineKind } from '../domain/timeline.ts';
import { diagnosisEntry } from '../domain/visit.ts';
import { measuredVitals } from '../domain/vitals.ts';
import { channel } from './channel.ts';

const common = {
  /** Told apart from every other entry of the record. */
  key: z.string(),
  at: dateTime(),
  /** The moment is a day: midnight UTC of it. */
  isDay: z.boolean().optional(),
  /** Who did it. */
  byName: z.string().optional(),
  /** The words around what was searched, where it stands in text that the entry does not show. */
  found: z.string().optional(),
};
const ofVisit = { visitId: objectId(), number: z.string() };

/** One entry of a patient's timeline. */
export const timelineEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('visit'),
    ...common,
    ...ofVisit,
    chiefComplaint: z.string(),
    diagnosis: z.array(diagnosisEntry),
  }),
  z.object({
    kind: z.literal('vitals'),
    ...common,
    ...ofVisit,
    vitals: measuredVitals.extend({ bmi: z.number().optional() }),
  }),
  z.object({ kind: z.literal('amendment'), ...common, ...ofVisit, text: z.string(), reason: z.string() }),
  z.object({
    kind: z.literal('appointment'),
    ...common,
    appointmentId: objectId(),
    number: z.string(),
    duration: z.number(),
    type: appointmentType,
    reason: z.string(),
    status: appointmentStatus,
    cancelReason: z.string().optional(),
  }),
  z.object({
    kind: z.literal('prescription'),
    ...common,
    number: z.string(),
    status: prescriptionSchema.shape.status,
    medications: z.array(
      z.object({ name: z.string(), dosage: z.string(), frequency: z.string(), duration: z.string() }),
    ),
  }),
  z.object({
    kind: z.literal('record'),
    ...common,
    number: z.string(),
    type: medicalRecordType,
    title: z.string(),
    description: z.string().optional(),
    isConfidential: z.boolean(),
  }),
  z.object({
    kind: z.literal('history'),
    ...common,
    entryKind: historyEntry.shape.kind,
    text: z.string(),
    change: z.enum(['added', 'changed', 'removed']),
    reason: z.string().optional(),
  }),
  z.object({
    kind: z.literal('status'),
    ...common,
    change: z.discriminatedUnion('what', [
      z.object({ what: z.literal('registered') }),
      z.object({
        what: z.literal('status'),
        before: patientSchema.shape.status.optional(),
        after: patientSchema.shape.status.optional(),
      }),
    ]),
  }),
  z.object({
    kind: z.literal('letter'),
    ...common,
    letterId: objectId(),
    number: z.string(),
    title: z.string(),
    recipient: z.string().optional(),
  }),
]);
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const timelineChannels = {
  /** Everything of a record, newest first, a page at a time. */
  'patients.listTimeline': channel({
    input: z.object({
      patientId: objectId(),
      /** Only these; all where it is empty. */
      kinds: z.array(timelineKind).max(20).default([]),
      /** Words that an entry must hold, in any order; capitals and accents do not matter. */
      text: z.string().max(200).default(''),
      /** What the page before gave as `next`. */
      after: z.string().max(120).optional(),
      limit: z.int().min(1).max(100).default(50),
    }),
    output: z.object({
      patientNumber: patientSchema.shape.patientId,
      entries: z.array(timelineEntry),
      /** Where the next page begins; nothing where this was the last. */
      next: z.string().optional(),
    }),
    access: 'chart.read',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Read the timeline',
      subject: ({ patientId }, { patientNumber, entries }) => ({
        label: patientNumber,
        resourceId: patientId,
        patientId,
        shown: [...new Set(entries.map((entry) => ('number' in entry ? entry.number : patientNumber)))],
      }),
    },
  }),
} as const;

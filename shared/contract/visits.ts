import { z } from 'zod';
import { dateTime, objectId, requiredLine } from '../domain/primitives.ts';
import { typedPassword } from '../domain/user.ts';
import { visitSchema } from '../domain/visit.ts';
import { measuredVitals, visitVitals } from '../domain/vitals.ts';
import { channel } from './channel.ts';
import { editsOf } from './edits.ts';
import { patientSummary } from './patients.ts';

const fields = visitSchema.shape;

/** A visit with its note, as those who may read the chart see it. */
export const visitView = visitSchema.omit({ deletedAt: true, deletedBy: true }).extend({
  patient: patientSummary,
  doctor: z.object({ _id: objectId(), firstName: z.string(), lastName: z.string() }),
  vitalsRecordedByName: z.string().optional(),
  updatedByName: z.string().optional(),
  signature: z.object({
    /** `altered`: what stands in the database is not what was signed. */
    state: z.enum(['unsigned', 'intact', 'altered']),
    signedByName: z.string().optional(),
  }),
});
export type VisitView = z.infer<typeof visitView>;

/** The vitals of one visit, for their course over time. */
export const vitalsReading = z.object({
  visitId: objectId(),
  visitNumber: fields.visitId,
  takenAt: dateTime(),
  vitals: visitVitals,
});
export type VitalsReading = z.infer<typeof vitalsReading>;

const noteEdits = editsOf({
  chiefComplaint: fields.chiefComplaint,
  subjective: fields.subjective,
  objective: fields.objective,
  assessment: fields.assessment,
  plan: fields.plan,
  diagnosis: fields.diagnosis,
  testsOrdered: fields.testsOrdered,
  followUp: fields.followUp,
  carriedForward: fields.carriedForward,
});

const vitalsEdits = editsOf(measuredVitals.shape);
export type VitalsEdits = z.infer<typeof vitalsEdits>;

const subjectOfVisit = (_input: unknown, output: VisitView) => ({
  label: output.visitId,
  resourceId: output._id,
  patientId: output.patientId,
});
const subjectOfInput = (input: { visitId: string }) => ({ resourceId: input.visitId });

export const visitsChannels = {
  /** The doctor takes the visit: the appointment goes in-progress, the draft is made or found. */
  'visits.openVisit': channel({
    input: z.object({ appointmentId: objectId() }),
    output: visitView,
    access: 'visits.write',
    audit: { rule: 'change', action: 'CREATE', resource: 'Visit' },
    documentCheck: 'own-visit',
  }),
  'visits.getVisit': channel({
    input: z.object({ visitId: objectId() }),
    output: visitView,
    access: 'chart.read',
    audit: { rule: 'view', resource: 'Visit', description: 'Read the note', subject: subjectOfVisit },
  }),
  'visits.listPatientVisits': channel({
    input: z.object({
      patientId: objectId(),
      before: dateTime().optional(),
      limit: z.int().min(1).max(50).default(10),
      includesArchived: z.boolean().default(false),
    }),
    output: z.object({ visits: z.array(visitView) }),
    access: 'chart.read',
    audit: {
      rule: 'view',
      resource: 'Visit',
      description: 'Read the earlier notes',
      subject: (input, output) => ({
        patientId: input.patientId,
        shown: output.visits.map((visit) => visit.visitId),
      }),
    },
  }),
  /** Vitals for an arrived patient; makes the draft visit where the doctor has not yet. */
  'visits.recordVitals': channel({
    input: z.object({ appointmentId: objectId(), edits: vitalsEdits }),
    output: visitView,
    access: 'visits.recordVitals',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Visit' },
    boundTo: 'appointment',
  }),
  /** The vitals so far of an appointment's visit; undefined where none were taken. */
  'visits.getVitals': channel({
    input: z.object({ appointmentId: objectId() }),
    output: z.object({
      vitals: fields.vitals,
      visitId: objectId().optional(),
      patientId: objectId().optional(),
      recordedByName: z.string().optional(),
    }),
    access: 'visits.recordVitals',
    audit: {
      rule: 'view',
      resource: 'Visit',
      description: 'Saw the vitals',
      subject: (_input, output) =>
        output.visitId ? { resourceId: output.visitId, patientId: output.patientId } : { shown: [] },
    },
  }),
  /** A patient's vitals, newest first, those of unfinished notes too: they were measured whatever becomes of the note. */
  'visits.listPatientVitals': channel({
    input: z.object({
      patientId: objectId(),
      /** Only of visits since then. */
      from: dateTime().optional(),
      limit: z.int().min(1).max(1_000).default(1_000),
    }),
    output: z.object({ readings: z.array(vitalsReading), hasMore: z.boolean() }),
    access: 'chart.read',
    audit: {
      rule: 'view',
      resource: 'Visit',
      description: 'Saw the vitals over time',
      subject: (input) => ({ resourceId: input.patientId, patientId: input.patientId }),
    },
  }),
  'visits.saveDraft': channel({
    input: z.object({ visitId: objectId(), patientId: objectId(), edits: noteEdits }),
    output: visitView,
    access: 'visits.write',
    audit: {
      rule: 'sitting',
      action: 'UPDATE',
      resource: 'Visit',
      description: 'Wrote the note',
      subject: (input) => ({ resourceId: input.visitId, patientId: input.patientId }),
    },
    documentCheck: 'own-visit',
    boundTo: 'visit',
  }),
  /** Completes a draft and signs it, by the doctor's password once more. */
  'visits.completeVisit': channel({
    input: z.object({ visitId: objectId(), revision: fields.revision, password: typedPassword() }),
    output: visitView,
    access: 'visits.write',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Visit', subject: subjectOfInput },
    documentCheck: 'own-visit',
    boundTo: 'visit',
  }),
  'visits.amendVisit': channel({
    input: z.object({ visitId: objectId(), text: requiredLine(20_000), reason: requiredLine(500) }),
    output: visitView,
    access: 'visits.amend',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Visit', subject: subjectOfInput },
    boundTo: 'visit',
  }),
  'visits.archiveVisit': channel({
    input: z.object({ visitId: objectId(), revision: fields.revision, isArchived: z.boolean() }),
    output: visitView,
    access: 'visits.amend',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Visit', subject: subjectOfInput },
    boundTo: 'visit',
  }),
  /** The doctor's unfinished notes, oldest first. */
  'visits.listDrafts': channel({
    input: z.object({}),
    output: z.object({ visits: z.array(visitView) }),
    access: 'visits.write',
    audit: {
      rule: 'view',
      resource: 'Visit',
      description: 'Saw the unfinished notes',
      subject: (_input, output) => ({ shown: output.visits.map((visit) => visit.visitId) }),
    },
  }),
} as const;

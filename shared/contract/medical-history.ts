import { z } from 'zod';
import { historyContents, historyEntry } from '../domain/history-entry.ts';
import { patientSchema } from '../domain/patient.ts';
import { objectId, plainDate, requiredLine } from '../domain/primitives.ts';
import { channel } from './channel.ts';
import { patientSummary } from './patients.ts';

/** An entry with the names of those who wrote it and took it off. */
export const historyEntryView = historyEntry.extend({
  addedByName: z.string().optional(),
  removedByName: z.string().optional(),
});
export type HistoryEntryView = z.infer<typeof historyEntryView>;

/** A patient's whole medical history, what was taken off or changed as well, in the order in which it was written. */
export const historyView = z.object({
  patientId: objectId(),
  patientNumber: patientSchema.shape.patientId,
  entries: z.array(historyEntryView),
});
export type HistoryView = z.infer<typeof historyView>;

const dueImmunization = z.object({
  patient: patientSummary,
  /** What is due up to the day that was asked for, soonest first. */
  vaccines: z.array(z.object({ vaccine: z.string(), due: plainDate() })),
});
export type DueImmunization = z.infer<typeof dueImmunization>;

/** The last row of a page, behind which the next one begins. */
const dueCursor = z.object({ due: plainDate(), patientId: objectId() });

const subjectOfInput = (input: { patientId: string }) => ({
  resourceId: input.patientId,
  patientId: input.patientId,
});

export const medicalHistoryChannels = {
  'patients.getHistory': channel({
    input: z.object({ patientId: objectId() }),
    output: historyView,
    access: 'chart.read',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Read the medical history',
      subject: (input, output) => ({ label: output.patientNumber, ...subjectOfInput(input) }),
    },
  }),
  'patients.addHistoryEntry': channel({
    input: z.object({ patientId: objectId(), contents: historyContents }),
    output: historyView,
    access: 'chart.write',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Patient', subject: subjectOfInput },
    boundTo: 'patient',
  }),
  /** Puts a new entry in the place of one that stands; the old one stays in the history. */
  'patients.replaceHistoryEntry': channel({
    input: z.object({ patientId: objectId(), entryId: objectId(), contents: historyContents }),
    output: historyView,
    access: 'chart.write',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Patient', subject: subjectOfInput },
    boundTo: 'patient',
  }),
  'patients.removeHistoryEntry': channel({
    input: z.object({ patientId: objectId(), entryId: objectId(), reason: requiredLine(500) }),
    output: historyView,
    access: 'chart.write',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Patient', subject: subjectOfInput },
    boundTo: 'patient',
  }),
  /** Takes a removal back. An entry that was changed since does not come back beside its change. */
  'patients.restoreHistoryEntry': channel({
    input: z.object({ patientId: objectId(), entryId: objectId() }),
    output: historyView,
    access: 'chart.write',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Patient', subject: subjectOfInput },
    boundTo: 'patient',
  }),
  /** Active patients whose next dose is due within some weeks or overdue, soonest first. Nothing else of their history. */
  'patients.listDueImmunizations': channel({
    input: z.object({
      weeks: z.int().min(0).max(104),
      after: dueCursor.optional(),
      limit: z.int().min(1).max(100).default(50),
    }),
    output: z.object({ patients: z.array(dueImmunization), next: dueCursor.optional() }),
    access: 'immunizations.seeDue',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Saw which immunisations are due',
      subject: (_input, output) => ({ shown: output.patients.map(({ patient }) => patient.patientId) }),
    },
  }),
} as const;

import { z } from 'zod';
import { dateTime, freeText, line, objectId, plainDate, requiredLine } from './primitives.ts';

export const historyKinds = ['condition', 'medication', 'surgery', 'family', 'immunization'] as const;
export type HistoryKind = (typeof historyKinds)[number];

const contents = z.object({
  kind: z.enum(historyKinds),
  /** The condition, the procedure, the medicine with its dose, what a relative has, the vaccine. */
  text: requiredLine(),
  /** Of a condition, where it was chosen from the code list. */
  icdCode: line(10).optional(),
  /** Of a surgery or a vaccination. */
  date: plainDate().optional(),
  hospital: line().optional(),
  notes: freeText(5_000).optional(),
  /** Of a vaccination: when the next one should be given. */
  nextDue: plainDate().optional(),
});

type Detail = Exclude<keyof z.infer<typeof contents>, 'kind' | 'text'>;

/** What an entry of each kind says besides its text. */
export const historyDetails: Record<HistoryKind, readonly Detail[]> = {
  condition: ['icdCode'],
  medication: [],
  surgery: ['date', 'hospital', 'notes'],
  family: [],
  immunization: ['date', 'nextDue'],
};

/** What one entry of the medical history says. */
export const historyContents = contents.superRefine((entry, context) => {
  for (const detail of Object.values(historyDetails).flat()) {
    if (entry[detail] === undefined || historyDetails[entry.kind].includes(detail)) continue;
    context.addIssue({ code: 'custom', path: [detail], message: 'INVALID' });
  }
  if (entry.nextDue && entry.date && entry.nextDue <= entry.date) {
    context.addIssue({ code: 'custom', path: ['nextDue'], message: 'DUE_BEFORE_GIVEN' });
  }
});
export type HistoryContents = z.infer<typeof historyContents>;

/**
 * An entry with who wrote it when. One that was taken off stays, with who took it off and why; one that was changed stays as
 * well, and names the entry in its place.
 */
export const historyEntry = contents.extend({
  entryId: objectId(),
  addedBy: objectId(),
  addedAt: dateTime(),
  removedBy: objectId().optional(),
  removedAt: dateTime().optional(),
  removedReason: line(500).optional(),
  replacedBy: objectId().optional(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** True where the entry says what holds now. */
export function stands(entry: Pick<HistoryEntry, 'removedAt'>): boolean {
  return entry.removedAt === undefined;
}

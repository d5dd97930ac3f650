import { z } from 'zod';
import type { Visit } from './visit.ts';

/** What a clinic may require of a note before it is completed, in the order in which it is asked for. */
export const requirableParts = [
  'subjective',
  'objective',
  'assessment',
  'plan',
  'vitals',
  'diagnosis',
] as const;
export type RequirablePart = (typeof requirableParts)[number];

export const noteRequirements = z.array(z.enum(requirableParts)).max(requirableParts.length);
export const usualNoteRequirements: readonly RequirablePart[] = ['assessment', 'plan', 'diagnosis'];

/** What a note may lack: the chief complaint and a follow-up's date whatever the clinic requires. */
export type LackedPart = 'chiefComplaint' | RequirablePart | 'followUp';

type Note = Pick<
  Visit,
  'chiefComplaint' | 'subjective' | 'objective' | 'assessment' | 'plan' | 'vitals' | 'diagnosis' | 'followUp'
>;

function isThere(note: Note, part: RequirablePart): boolean {
  if (part === 'vitals') return note.vitals?.recordedAt !== undefined;
  if (part === 'diagnosis') return note.diagnosis?.some(({ type }) => type === 'primary') ?? false;
  return Boolean(note[part]?.trim());
}

/**
 * What a note lacks before it can be completed; empty where nothing does. The chief complaint is required by the schema
 * (section 4, visits), and a follow-up that is wanted needs its date.
 */
export function missingForCompletion(note: Note, required: readonly RequirablePart[]): LackedPart[] {
  const missing: LackedPart[] = note.chiefComplaint.trim() ? [] : ['chiefComplaint'];
  for (const part of requirableParts) if (required.includes(part) && !isThere(note, part)) missing.push(part);
  if (note.followUp?.required && !note.followUp.date) missing.push('followUp');
  return missing;
}

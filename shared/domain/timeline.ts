import { z } from 'zod';
import { nameWords } from './name-words.ts';

/**
 * The kinds of entries in a patient's timeline. Of entries of one moment the earlier kind stands above the later one: what
 * was concluded above what it was concluded from.
 */
export const timelineKinds = [
  'visit',
  'amendment',
  'vitals',
  'appointment',
  'prescription',
  'record',
  'history',
  'status',
  'letter',
] as const;
export const timelineKind = z.enum(timelineKinds);
export type TimelineKind = z.infer<typeof timelineKind>;

/** Where an entry stands in the timeline. */
export interface TimelinePlace {
  /** A moment: an ISO string in UTC with milliseconds. */
  at: string;
  kind: TimelineKind;
  /** Orders entries of one kind and moment: larger first. */
  id: string;
}

/** Negative where one entry stands above another: newest first, by kind, by id. Never zero for two entries. */
export function comparePlaces(one: TimelinePlace, other: TimelinePlace): number {
  const byTime = Date.parse(other.at) - Date.parse(one.at);
  if (byTime !== 0) return byTime;
  const byKind = timelineKinds.indexOf(one.kind) - timelineKinds.indexOf(other.kind);
  if (byKind !== 0) return byKind;
  return one.id < other.id ? 1 : one.id > other.id ? -1 : 0;
}

/** A place as the window keeps it, to ask for what stands below. */
export function writePlace({ at, kind, id }: TimelinePlace): string {
  return [at, kind, id].join(' ');
}

const DOCUMENT_ID = /^[0-9a-f]{24}$/;
/** Several entries come from one document: its id, and which of them. */
const PART_ID = /^[0-9a-f]{24}-[0-9a-z]+$/;
const severalOf: readonly TimelineKind[] = ['amendment', 'history'];

/** Reads it back; undefined where it is none. */
export function readPlace(text: string): TimelinePlace | undefined {
  const [at = '', kind, id = '', ...more] = text.split(' ');
  const known = timelineKind.safeParse(kind);
  if (Number.isNaN(Date.parse(at)) || !known.success || more.length > 0) return undefined;
  if (!(severalOf.includes(known.data) ? PART_ID : DOCUMENT_ID).test(id)) return undefined;
  return { at, kind: known.data, id };
}

const WORDS_AROUND = 6;

/** Whether a text holds every word that is searched, or words that begin so. */
export function holdsAll(text: string, searched: readonly string[]): boolean {
  if (searched.length === 0) return true;
  const words = nameWords(text);
  return searched.every((wanted) => words.some((word) => word.startsWith(wanted)));
}

/** Some words around the first of the searched ones that stands in a text; undefined where none does. */
export function excerpt(text: string, searched: readonly string[]): string | undefined {
  const words = text.split(/\s+/).filter(Boolean);
  const at = words.findIndex((word) =>
    nameWords(word).some((part) => searched.some((wanted) => part.startsWith(wanted))),
  );
  if (at === -1) return undefined;
  const from = Math.max(0, at - WORDS_AROUND);
  const to = at + WORDS_AROUND + 1;
  return `${from > 0 ? '… ' : ''}${words.slice(from, to).join(' ')}${to < words.length ? ' …' : ''}`;
}

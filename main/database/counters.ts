import type { ClientSession } from 'mongodb';
import type { Collections } from './collections.ts';

/** The prefix of each kind of human-readable id. */
export const idPrefixes = {
  patients: 'PAT',
  appointments: 'APT',
  visits: 'VIS',
  prescriptions: 'PRX',
  medicalRecords: 'REC',
} as const;

/**
 * Draws the next number of a counter, atomically. Outside a transaction a failed attempt leaves a gap, which is fine for
 * ids; inside one (`session`) the number is given back when it aborts.
 */
export async function drawNumber(
  collections: Collections,
  counter: string,
  session?: ClientSession,
): Promise<number> {
  const drawn = await collections.counters.findOneAndUpdate(
    { _id: counter },
    { $inc: { value: 1 } },
    { upsert: true, returnDocument: 'after', ...(session ? { session } : {}) },
  );
  if (!drawn) throw new Error(`Counter ${counter} gave no number`);
  return drawn.value;
}

/** The next human-readable id, "PAT-00001": five digits at least, growing past 99999. */
export async function drawId(collections: Collections, kind: keyof typeof idPrefixes): Promise<string> {
  return formatId(kind, await drawNumber(collections, kind));
}

/** Writes a number as the id of its kind. */
export function formatId(kind: keyof typeof idPrefixes, number: number): string {
  return `${idPrefixes[kind]}-${String(number).padStart(5, '0')}`;
}

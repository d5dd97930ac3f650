import type { ClientSession } from 'mongodb';
import type { Collections } from './collections.ts';

/** The prefix of each kind of human-readable id. */
export const idPrefixes = {
  patients: 'PAT',
  appointments: 'APT',
  visits: 'VIS',
  prescriptions: 'PRX',
  medicalRecords: 'REC',
  letters: 'LET',
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

/** The field that holds the human-readable id of each kind. */
const idFields = {
  patients: 'patientId',
  appointments: 'appointmentId',
  visits: 'visitId',
  prescriptions: 'prescriptionId',
  medicalRecords: 'recordId',
  letters: 'letterId',
} as const satisfies Record<keyof typeof idPrefixes, string>;

/**
 * Raises every counter to what the documents show to have been drawn: counters that were lost with a damaged page would
 * give numbers that are taken.
 */
export async function raiseCounters(collections: Collections): Promise<void> {
  const highest = new Map<string, number>();
  const seen = (counter: string, number: number) =>
    highest.set(counter, Math.max(number, highest.get(counter) ?? 0));
  for (const kind of Object.keys(idFields) as (keyof typeof idFields)[]) {
    const field = idFields[kind];
    for await (const found of collections[kind].raw.find({}, { projection: { [field]: 1 } })) {
      const number = Number(/\d+$/.exec(String(found[field]))?.[0]);
      if (Number.isSafeInteger(number)) seen(kind, number);
    }
  }
  const entries = collections.auditLogs.raw.find({}, { projection: { workstationId: 1, sequence: 1 } });
  for await (const { workstationId, sequence } of entries) seen(`audit ${workstationId}`, Number(sequence));
  for (const [counter, value] of highest) {
    await collections.counters.updateOne({ _id: counter }, { $max: { value } }, { upsert: true });
  }
}

/** Writes a number as the id of its kind. */
export function formatId(kind: keyof typeof idPrefixes, number: number): string {
  return `${idPrefixes[kind]}-${String(number).padStart(5, '0')}`;
}

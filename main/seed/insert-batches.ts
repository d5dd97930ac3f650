import type { TypedCollection } from '../database/collections.ts';

const BATCH = 1_000;

/** Inserts many documents, a thousand at a time; `onInserted` hears how many are in. */
export async function insertBatches<T>(
  collection: TypedCollection<T>,
  documents: readonly T[],
  onInserted: (count: number) => void = () => undefined,
): Promise<void> {
  for (let from = 0; from < documents.length; from += BATCH) {
    const batch = documents.slice(from, from + BATCH).map((document) => collection.encode(document));
    await collection.raw.insertMany(batch, { ordered: false });
    onInserted(batch.length);
  }
}

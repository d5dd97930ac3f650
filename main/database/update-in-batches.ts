import type { AnyBulkWriteOperation, Collection, Document, FindCursor, WithId } from 'mongodb';

const BATCH = 500;

/**
 * Writes what follows from the documents that a cursor finds, some hundred at a time: for migrations, which may have very many to
 * change and hold up nobody by one great transaction.
 * @param updatesOf what is to be written for a batch. The updates of a batch are written in any order
 */
export async function updateInBatches<T extends Document>(
  collection: Collection<T>,
  found: FindCursor<WithId<T>>,
  updatesOf: (batch: readonly WithId<T>[]) => Promise<AnyBulkWriteOperation<T>[]>,
): Promise<void> {
  let batch: WithId<T>[] = [];
  const write = async () => {
    const updates = await updatesOf(batch);
    if (updates.length > 0) await collection.bulkWrite(updates, { ordered: false });
    batch = [];
  };
  for await (const document of found) {
    batch.push(document);
    if (batch.length >= BATCH) await write();
  }
  if (batch.length > 0) await write();
}

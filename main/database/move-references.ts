import { type Document, type Filter, ObjectId } from 'mongodb';
import type { TypedCollection } from './collections.ts';
import type { Transaction } from './transaction.ts';

/** A document's field that names its owner by id, and whose it is to be from now on. */
export interface OwnerChange {
  field: string;
  from: string;
  to: string;
}

/**
 * Gives documents that name one owner to another, deleted ones too, and raises their revision.
 * @param onlyIds of them only these; all where it is absent
 * @returns the ids of those that changed their owner
 */
export async function moveReferences<T>(
  collection: TypedCollection<T>,
  { field, from, to }: OwnerChange,
  { session, now }: Transaction,
  onlyIds?: readonly string[],
): Promise<string[]> {
  const filter: Filter<Document> = { [field]: new ObjectId(from) };
  if (onlyIds) filter._id = { $in: onlyIds.map((id) => new ObjectId(id)) };
  const found = await collection.raw.find(filter, { session, projection: { _id: 1 } }).toArray();
  if (found.length === 0) return [];
  await collection.raw.updateMany(
    { _id: { $in: found.map(({ _id }) => _id) } },
    { $set: { [field]: new ObjectId(to), updatedAt: now }, $inc: { revision: 1 } },
    { session },
  );
  return found.map(({ _id }) => String(_id));
}

import { isDeepStrictEqual } from 'node:util';
import { type Document, type Filter, ObjectId } from 'mongodb';
import type { FieldEdit } from '#shared/contract/edits.ts';
import { EditConflict, type FieldClash } from '#shared/errors.ts';
import type { TypedCollection } from './collections.ts';
import type { Transaction } from './transaction.ts';

/** A field's value before and after a change, as the audit log keeps it. */
export type FieldChanges = Record<string, { before: unknown; after: unknown }>;

interface Versioned {
  _id: string;
  revision: number;
  updatedBy?: string | undefined;
}

/** Values as they are stored: nothing, undefined and null are the same, also inside. */
function normal(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'object') return value;
  const fields = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
  return Object.fromEntries(fields.map(([field, part]) => [field, normal(part)]));
}

/** Splits edits into those that change something and those whose base is no longer what stands there. */
export function compareEdits(
  current: Record<string, unknown>,
  edits: Record<string, FieldEdit | undefined>,
): { changes: FieldChanges; clashes: FieldClash[] } {
  const changes: FieldChanges = {};
  const clashes: FieldClash[] = [];
  for (const [field, edit] of Object.entries(edits)) {
    if (!edit) continue;
    const now = normal(current[field]);
    const base = normal(edit.base);
    const value = normal(edit.value);
    if (isDeepStrictEqual(now, value)) continue;
    if (isDeepStrictEqual(now, base)) changes[field] = { before: now, after: value };
    else clashes.push({ field, base, current: now, attempted: value });
  }
  return { changes, clashes };
}

/**
 * Writes fields of a document that was read in the same transaction, and raises its revision.
 * @param set values by field as they cross the boundary; `null` or undefined removes the field
 * @throws AppError EDIT_CONFLICT where the document changed since it was read
 */
export async function writeFields<T extends Versioned>(
  collection: TypedCollection<T>,
  read: T,
  set: Record<string, unknown>,
  transaction: Transaction,
): Promise<void> {
  const $set: Record<string, unknown> = {
    updatedAt: transaction.now,
    updatedBy: new ObjectId(transaction.userId),
  };
  const $unset: Record<string, ''> = {};
  for (const [field, value] of Object.entries(set)) {
    if (value === null || value === undefined) $unset[field] = '';
    else $set[field] = collection.encodeField(field, value);
  }
  const asRead: Filter<Document> = {
    _id: collection.encodeField('_id', read._id) as ObjectId,
    revision: read.revision,
  };
  const result = await collection.raw.updateOne(
    asRead,
    { $set, $inc: { revision: 1 }, ...(Object.keys($unset).length > 0 ? { $unset } : {}) },
    { session: transaction.session },
  );
  if (result.matchedCount === 0) throw new EditConflict(undefined);
}

/**
 * Applies edits that carry their base values to a document read in the same transaction.
 * @returns what changed, for the audit entry; empty where the document already says so
 * @throws AppError EDIT_CONFLICT with each clashing field: what was read, what stands there now, what was tried
 */
export async function applyEdits<T extends Versioned>(
  collection: TypedCollection<T>,
  read: T,
  edits: Record<string, FieldEdit | undefined>,
  transaction: Transaction,
): Promise<FieldChanges> {
  const { changes, clashes } = compareEdits(read as Record<string, unknown>, edits);
  if (clashes.length > 0) throw new EditConflict(read.updatedBy, clashes);
  if (Object.keys(changes).length === 0) return changes;
  const set = Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.after]));
  await writeFields(collection, read, set, transaction);
  return changes;
}

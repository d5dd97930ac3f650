import { ObjectId } from 'mongodb';
import type { SavedView } from '#shared/domain/patient-list.ts';
import { writeFields } from '../../../database/apply-edits.ts';
import type { Collections } from '../../../database/collections.ts';
import type { Transaction } from '../../../database/transaction.ts';

/** A person's own views and those that are shared. */
export function findViewsFor({ savedViews }: Collections, ownerId: string): Promise<SavedView[]> {
  return savedViews.find({ $or: [{ ownerId: new ObjectId(ownerId) }, { isShared: true }] });
}

export function findView(
  { savedViews }: Collections,
  id: string,
  { session }: Transaction,
): Promise<SavedView | undefined> {
  return savedViews.findOne({ _id: new ObjectId(id) }, { session });
}

export function insertView({ savedViews }: Collections, view: SavedView, { session }: Transaction) {
  return savedViews.insertOne(view, session);
}

export function writeView(
  { savedViews }: Collections,
  read: SavedView,
  set: Pick<SavedView, 'name' | 'isShared' | 'view'>,
  transaction: Transaction,
): Promise<void> {
  return writeFields(savedViews, read, set, transaction);
}

export async function deleteView(
  { savedViews }: Collections,
  { _id }: SavedView,
  { session }: Transaction,
): Promise<void> {
  await savedViews.raw.deleteOne({ _id: new ObjectId(_id) }, { session });
}

/** The insurers that patients have, in the order of the alphabet. */
export async function findInsurers({ patients }: Collections, limit: number): Promise<string[]> {
  const found: unknown[] = await patients.raw.distinct('insurance.provider');
  return found.map(String).filter(Boolean).sort().slice(0, limit);
}

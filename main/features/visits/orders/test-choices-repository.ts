import { ObjectId } from 'mongodb';
import type { TestChoices, TestPanel } from '#shared/domain/test-choices.ts';
import type { Collections } from '../../../database/collections.ts';
import type { Transaction } from '../../../database/transaction.ts';

/** The tests that a person marked; none where they have not yet. */
export async function findTestChoices({ testChoices }: Collections, userId: string): Promise<TestChoices> {
  return (await testChoices.findOne({ _id: new ObjectId(userId) })) ?? { _id: userId, favourites: [] };
}

/**
 * Keeps what a person marked: how they like to work, and nothing about a patient. So it is written alone, without a transaction and
 * without an audit entry; of two windows the later one counts.
 */
export async function keepFavourites({ testChoices }: Collections, choices: TestChoices): Promise<void> {
  const { favourites } = testChoices.encode(choices);
  await testChoices.raw.updateOne(
    { _id: new ObjectId(choices._id) },
    { $set: { favourites } },
    { upsert: true },
  );
}

/** A person's own panels and those that are shared. */
export function findPanelsFor({ testPanels }: Collections, ownerId: string): Promise<TestPanel[]> {
  return testPanels.find({ $or: [{ ownerId: new ObjectId(ownerId) }, { isShared: true }] });
}

export function findPanel(
  { testPanels }: Collections,
  id: string,
  { session }: Transaction,
): Promise<TestPanel | undefined> {
  return testPanels.findOne({ _id: new ObjectId(id) }, { session });
}

export function insertPanel({ testPanels }: Collections, panel: TestPanel, { session }: Transaction) {
  return testPanels.insertOne(panel, session);
}

export async function deletePanel(
  { testPanels }: Collections,
  { _id }: TestPanel,
  { session }: Transaction,
): Promise<void> {
  await testPanels.raw.deleteOne({ _id: new ObjectId(_id) }, { session });
}

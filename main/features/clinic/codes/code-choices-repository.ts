import { ObjectId } from 'mongodb';
import type { CodeChoices } from '#shared/domain/diagnosis-code.ts';
import type { Collections } from '../../../database/collections.ts';

const nothingChosen = (userId: string): CodeChoices => ({ _id: userId, favourites: [], recents: [] });

/** What a person marked and chose last; nothing where they have not yet. */
export async function findCodeChoices({ codeChoices }: Collections, userId: string): Promise<CodeChoices> {
  return (await codeChoices.findOne({ _id: new ObjectId(userId) })) ?? nothingChosen(userId);
}

/**
 * Keeps what a person marked or chose: how they like to work, and nothing about a patient. So it is written alone, without
 * a transaction and without an audit entry; of two windows the later one counts.
 */
export async function keepCodeChoices({ codeChoices }: Collections, choices: CodeChoices): Promise<void> {
  const { _id, ...lists } = codeChoices.encode(choices);
  await codeChoices.raw.updateOne({ _id: new ObjectId(choices._id) }, { $set: lists }, { upsert: true });
}

import { type Document, MongoBulkWriteError } from 'mongodb';
import { wordSounds } from '#shared/domain/name-sounds.ts';
import { deletionsOf, type NameWord, nameWordsOf } from '#shared/domain/name-word.ts';
import type { Collections } from '../../../database/collections.ts';

const DUPLICATE_KEY = 11_000;
/** A sound that more words share says little. */
const MOST_MEANT = 300;

/**
 * Sees to it that the words of a name can be found from a misspelling. Before the transaction that registers or renames: the
 * words say nothing about who has them, and two registrations of a Smith must not wait for each other.
 */
export async function learnNameWords(
  collections: Collections,
  names: readonly { firstName: string; lastName: string }[],
): Promise<void> {
  const byWord = new Map(names.flatMap(nameWordsOf).map((word) => [word._id, word]));
  if (byWord.size === 0) return;
  const { raw } = collections.nameWords;
  const ofThese: Document = { _id: { $in: [...byWord.keys()] } };
  const known = new Set<unknown>(await raw.distinct('_id', ofThese));
  const unknown = [...byWord.values()].filter(({ _id }) => !known.has(_id));
  if (unknown.length === 0) return;
  try {
    await raw.insertMany(
      unknown.map((word) => collections.nameWords.encode(word)),
      { ordered: false },
    );
  } catch (error) {
    // Another workstation has just learned the same word.
    if (!(error instanceof MongoBulkWriteError) || error.code !== DUPLICATE_KEY) throw error;
  }
}

/** Words of patients' names that sound like a typed word or are nearly spelt like it; the caller judges. */
export async function findMeantWords(collections: Collections, typed: string): Promise<NameWord[]> {
  const find = (filter: Record<string, { $in: string[] }>) =>
    collections.nameWords.find(filter, { limit: MOST_MEANT });
  // Apart: a common sound must not crowd out the nearly same spelling.
  const [spelt, sounding] = await Promise.all([
    find({ deletions: { $in: deletionsOf(typed) } }),
    find({ sounds: { $in: wordSounds(typed) } }),
  ]);
  return [...new Map([...spelt, ...sounding].map((word) => [word._id, word])).values()];
}

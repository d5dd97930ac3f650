import { type Document, type Filter, ObjectId } from 'mongodb';
import {
  type CodeQuery,
  codeKey,
  type DiagnosisRelease,
  type StoredDiagnosisCode,
  wordKey,
} from '#shared/domain/diagnosis-code.ts';
import type { Collections } from '../../../database/collections.ts';

/** Each is one range of the index; what is behind a very common word is not read to its end. */
const MOST_READ = 100;

// What a query gives are letters and digits: nothing of it means anything to a regular expression.
const startsWith = (key: string): Filter<Document> => ({ searchKeys: { $regex: `^${key}` } });
const hasWord = (word: string): Filter<Document> => ({ words: { $regex: ` ${word}` } });
const shown = { searchKeys: 0, words: 0, shortDescription: 0 };

/** What a search shows of a stored code. */
export type FoundCode = Pick<StoredDiagnosisCode, 'code' | 'description' | 'isBillable' | 'isCommon'>;

function find(
  { diagnosisCodes }: Collections,
  releaseId: string,
  filter: Filter<Document>,
): Promise<FoundCode[]> {
  return diagnosisCodes.find(
    { releaseId: new ObjectId(releaseId), ...filter },
    { limit: MOST_READ, projection: shown },
  );
}

/** Codes of a release that begin so, in the official order. */
export function findByCode(collections: Collections, releaseId: string, code: string): Promise<FoundCode[]> {
  return find(collections, releaseId, startsWith(codeKey(code)));
}

/** Codes with all of the words: the first is looked up in the index, the others in what it finds. */
export function findByWords(
  collections: Collections,
  releaseId: string,
  [first = '', ...rest]: readonly string[],
): Promise<FoundCode[]> {
  return find(collections, releaseId, {
    ...startsWith(wordKey(first)),
    ...(rest.length > 0 ? { $and: rest.map(hasWord) } : {}),
  });
}

/** How many codes have a word that begins so, counted up to a hundred. */
export async function countWord(collections: Collections, releaseId: string, word: string): Promise<number> {
  const filter = { releaseId: new ObjectId(releaseId), ...startsWith(wordKey(word)) };
  return collections.diagnosisCodes.raw.countDocuments(filter, { limit: MOST_READ });
}

/** The codes of daily practice with all of the words: there are a few hundred of them. */
export function findCommon(
  collections: Collections,
  releaseId: string,
  { words }: CodeQuery,
): Promise<FoundCode[]> {
  if (words.length === 0) return Promise.resolve([]);
  return find(collections, releaseId, { isCommon: true, $and: words.map(hasWord) });
}

/** Codes of a release by themselves; those that it does not have are left out. */
export function findCodes(
  collections: Collections,
  releaseId: string,
  codes: readonly string[],
): Promise<FoundCode[]> {
  if (codes.length === 0) return Promise.resolve([]);
  return find(collections, releaseId, { code: { $in: [...codes] } });
}

/** Every release, those that are being loaded or removed as well. */
export function findReleases({ diagnosisReleases }: Collections): Promise<DiagnosisRelease[]> {
  return diagnosisReleases.find({}, { sort: { validFrom: -1, createdAt: -1 } });
}

import { ObjectId } from 'mongodb';
import type { Letter } from '#shared/domain/letter.ts';
import type { Collections } from '../../../database/collections.ts';
import { type Behind, newestFirst } from '../../../database/newest-first.ts';
import type { Transaction } from '../../../database/transaction.ts';

const present = { deletedAt: { $exists: false } };
const MOST_SHOWN = 100;

export function insertLetter(
  { letters }: Collections,
  letter: Letter,
  { session }: Transaction,
): Promise<void> {
  return letters.insertOne(letter, session);
}

export function findLetter({ letters }: Collections, id: string): Promise<Letter | undefined> {
  return letters.findOne({ _id: new ObjectId(id), ...present });
}

/** The letters of a visit, the latest first. */
export function findLettersOfVisit({ letters }: Collections, visitId: string): Promise<Letter[]> {
  return letters.find(
    { visitId: new ObjectId(visitId), ...present },
    { sort: { issuedAt: -1, _id: -1 }, limit: MOST_SHOWN },
  );
}

/** A patient's letters behind a place of their timeline, newest first. */
export function findLettersBehind(
  { letters }: Collections,
  patientId: string,
  behind: Behind | undefined,
  limit: number,
): Promise<Letter[]> {
  const { filter, sort } = newestFirst('issuedAt', behind);
  return letters.find({ patientId: new ObjectId(patientId), ...filter, ...present }, { sort, limit });
}

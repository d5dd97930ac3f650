import { isDeepStrictEqual } from 'node:util';
import { type Document, type Filter, ObjectId } from 'mongodb';
import { type DuplicatePair, LIKELY_FROM, pairOf } from '#shared/domain/duplicate-pair.ts';
import { writeFields } from '../../../database/apply-edits.ts';
import type { Collections } from '../../../database/collections.ts';
import { firstRevision } from '../../../database/first-revision.ts';
import type { Transaction } from '../../../database/transaction.ts';

export interface ComparedPair {
  patientIds: readonly [string, string];
  score: number;
  reasons: DuplicatePair['reasons'];
}

const nameOf = (ids: readonly [string, string]) => pairOf(...ids).join('-');

/**
 * Keeps what a comparison found, for the work list. A pair that somebody has decided about stays decided.
 * @returns how many are new on the list
 */
export async function keepPairs(
  { duplicatePairs }: Collections,
  pairs: readonly ComparedPair[],
  { session, now, userId }: Transaction,
): Promise<number> {
  let added = 0;
  for (const { patientIds, score, reasons } of pairs) {
    const pair = nameOf(patientIds);
    const known = await duplicatePairs.findOne({ pair }, { session });
    if (known) {
      // Whoever has the pair before them is not told of a change where there is none.
      if (known.score === score && isDeepStrictEqual(known.reasons, reasons)) continue;
      await duplicatePairs.raw.updateOne(
        { pair, status: 'open' },
        { $set: { score, reasons, updatedAt: now }, $inc: { revision: 1 } },
        { session },
      );
      continue;
    }
    const fresh = { ...firstRevision(now, userId), patientIds: pairOf(...patientIds), pair, score, reasons };
    await duplicatePairs.insertOne({ ...fresh, status: 'open' }, session);
    added += 1;
  }
  return added;
}

/** Open pairs of a patient with others than these are no longer likely. */
export async function dropOtherPairs(
  { duplicatePairs }: Collections,
  patientId: string,
  stillLikely: readonly ComparedPair[],
  { session }: Transaction,
): Promise<void> {
  await duplicatePairs.raw.deleteMany(
    {
      patientIds: new ObjectId(patientId),
      status: 'open',
      pair: { $nin: stillLikely.map(({ patientIds }) => nameOf(patientIds)) },
    },
    { session },
  );
}

/** The pairs that wait for somebody to look at them, the likeliest first. */
export function findOpenPairs(
  { duplicatePairs }: Collections,
  after: { score: number; _id: string } | undefined,
  limit: number,
): Promise<DuplicatePair[]> {
  const next: Filter<Document> = after
    ? {
        $or: [
          { score: { $gte: LIKELY_FROM, $lt: after.score } },
          { score: after.score, _id: { $gt: new ObjectId(after._id) } },
        ],
      }
    : {};
  return duplicatePairs.find({ status: 'open', ...next }, { sort: { score: -1, _id: 1 }, limit });
}

export function countOpenPairs({ duplicatePairs }: Collections): Promise<number> {
  return duplicatePairs.raw.countDocuments({ status: 'open' }, { limit: 1_000 });
}

export function findPair(
  { duplicatePairs }: Collections,
  pairId: string,
  { session }: Transaction,
): Promise<DuplicatePair | undefined> {
  return duplicatePairs.findOne({ _id: new ObjectId(pairId) }, { session });
}

export function writePair(
  { duplicatePairs }: Collections,
  read: DuplicatePair,
  set: Pick<DuplicatePair, 'status' | 'decidedBy' | 'decidedAt'>,
  transaction: Transaction,
): Promise<void> {
  return writeFields(duplicatePairs, read, { decidedBy: null, decidedAt: null, ...set }, transaction);
}

/** A merge ends the open pairs of both records; undoing it opens that of the two again. */
export async function settlePairsOf(
  { duplicatePairs }: Collections,
  patientIds: readonly [string, string],
  step: 'merged' | 'parted',
  { session, now }: Transaction,
): Promise<void> {
  const pair = nameOf(patientIds);
  const [from, to] = step === 'merged' ? ['open', 'merged'] : ['merged', 'open'];
  await duplicatePairs.raw.updateMany(
    { pair, status: from },
    { $set: { status: to, updatedAt: now }, $inc: { revision: 1 } },
    { session },
  );
}

import { ObjectId } from 'mongodb';
import type { InsuranceState } from '#shared/domain/patient-list.ts';
import type { ListCondition } from './list-repository.ts';

const stored = (date: string) => new Date(`${date}T00:00:00.000Z`);

export const seenByDoctor = (doctorId: string): ListCondition => ({ seenBy: new ObjectId(doctorId) });

/** Each word begins a code or a word of a condition. The words are letters and digits alone. */
export const conditionStarts = (words: readonly string[]): ListCondition[] =>
  words.map((word) => ({ 'listing.conditions': { $regex: `^${word}` } }));

/**
 * How an insurance stands on a day. One without an end is valid.
 * @param today `YYYY-MM-DD`
 * @param soon the last day that counts as soon
 */
export function hasInsurance(state: InsuranceState, today: string, soon: string): ListCondition[] {
  const until = 'insurance.validUntil';
  switch (state) {
    case 'none':
      return [{ 'insurance.provider': { $exists: false } }];
    case 'expired':
      return [{ [until]: { $lt: stored(today) } }];
    case 'expires-soon':
      return [{ [until]: { $gte: stored(today), $lte: stored(soon) } }];
    case 'valid':
      return [{ 'insurance.provider': { $exists: true } }, { $nor: [{ [until]: { $lt: stored(today) } }] }];
  }
}

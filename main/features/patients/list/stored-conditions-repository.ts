import { ObjectId } from 'mongodb';
import type { InsuranceState } from '#shared/domain/patient-list.ts';
import type { ListCondition } from './list-repository.ts';

const stored = (date: string) => new Date(`${date}T00:00:00.000Z`);

export const seenByDoctor = (doctorId: string): ListCondition => ({ seenBy: new ObjectId(doctorId) });

/** Each begins a code or a word of a condition. They are letters and digits, and in a code a dot. */
export const conditionStarts = (beginnings: readonly string[]): ListCondition[] =>
  beginnings.map((start) => ({ 'listing.conditions': { $regex: `^${start.replaceAll('.', '\\.')}` } }));

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

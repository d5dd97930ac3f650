import type { Collections } from '../../database/collections.ts';
import { findOpenedPatients } from './repository.ts';

const DAYS_LOOKED_BACK = 30;
const DAY_MS = 86_400_000;

/** The ids of the patients whose record a person opened in the last thirty days, the latest first, each once. */
export function findRecentlyOpened(
  collections: Collections,
  userId: string,
  now: Date,
  limit: number,
): Promise<string[]> {
  const since = new Date(now.getTime() - DAYS_LOOKED_BACK * DAY_MS).toISOString();
  return findOpenedPatients(collections, { userId, since }, limit);
}

import type { Letter } from '#shared/domain/letter.ts';
import type { Collections } from '../../../database/collections.ts';
import type { Behind } from '../../../database/newest-first.ts';
import { findLettersBehind } from './letter-repository.ts';

/** A patient's letters behind a place of their timeline, newest first, word for word. */
export function listLettersBehind(
  collections: Collections,
  patientId: string,
  behind: Behind | undefined,
  limit: number,
): Promise<Letter[]> {
  return findLettersBehind(collections, patientId, behind, limit);
}

import type { Visit } from '#shared/domain/visit.ts';
import type { Collections } from '../../database/collections.ts';
import type { Behind } from '../../database/newest-first.ts';
import { findAmendedVisits, findVisitsBehind, findVitalsBehind } from './timeline-repository.ts';

/** A patient's completed visits behind a place of their timeline, newest first; `isWhole` with the text of the notes. */
export function listVisitsBehind(
  collections: Collections,
  patientId: string,
  behind: Behind | undefined,
  page: { limit: number; isWhole: boolean },
): Promise<Visit[]> {
  return findVisitsBehind(collections, patientId, behind, page);
}

/** The visits at which a patient's vitals were taken, by when that was, behind a place of their timeline. */
export function listVitalsBehind(
  collections: Collections,
  patientId: string,
  behind: Behind | undefined,
  limit: number,
): Promise<Pick<Visit, '_id' | 'visitId' | 'vitals'>[]> {
  return findVitalsBehind(collections, patientId, behind, limit);
}

const MOST_AMENDED = 1_000;

/** A patient's visits whose notes were amended. */
export function listAmendedVisits(
  collections: Collections,
  patientId: string,
): Promise<Pick<Visit, '_id' | 'visitId' | 'amendments'>[]> {
  return findAmendedVisits(collections, patientId, MOST_AMENDED);
}

import type { Visit } from '#shared/domain/visit.ts';
import type { Collections } from '../../database/collections.ts';
import type { Behind } from '../../database/newest-first.ts';
import { findAllVisitsBehind } from './timeline-repository.ts';

/**
 * A patient's visits behind a place, newest first, with their notes. Those that are not completed are among them: their
 * vitals were measured whatever becomes of the note.
 */
export function listWholeVisits(
  collections: Collections,
  patientId: string,
  behind: Behind | undefined,
  limit: number,
): Promise<Visit[]> {
  return findAllVisitsBehind(collections, patientId, behind, limit);
}

import { ObjectId } from 'mongodb';
import type { Visit } from '#shared/domain/visit.ts';
import type { Collections } from '../../database/collections.ts';
import { type Behind, newestFirst } from '../../database/newest-first.ts';

const present = { deletedAt: { $exists: false } };
const lineFields = { visitId: 1, doctorId: 1, visitDate: 1, chiefComplaint: 1, diagnosis: 1 };

/**
 * A patient's completed visits behind a place, newest first.
 * @param isWhole with the text of the notes
 */
export function findVisitsBehind(
  collections: Collections,
  patientId: string,
  behind: Behind | undefined,
  page: { limit: number; isWhole: boolean },
): Promise<Visit[]> {
  const { filter, sort } = newestFirst('visitDate', behind);
  return collections.visits.find(
    { patientId: new ObjectId(patientId), ...filter, status: { $ne: 'draft' }, ...present },
    { sort, limit: page.limit, ...(page.isWhole ? {} : { projection: lineFields }) },
  );
}

/** All of a patient's visits behind a place with their notes, drafts as well, newest first. */
export function findAllVisitsBehind(
  collections: Collections,
  patientId: string,
  behind: Behind | undefined,
  limit: number,
): Promise<Visit[]> {
  const { filter, sort } = newestFirst('visitDate', behind);
  return collections.visits.find(
    { patientId: new ObjectId(patientId), ...filter, ...present },
    { sort, limit },
  );
}

/** A patient's visits at which vitals were taken, drafts as well, by when that was, newest first. */
export function findVitalsBehind(
  collections: Collections,
  patientId: string,
  behind: Behind | undefined,
  limit: number,
): Promise<Pick<Visit, '_id' | 'visitId' | 'vitals'>[]> {
  const { filter, sort } = newestFirst('vitals.recordedAt', behind);
  return collections.visits.find(
    { patientId: new ObjectId(patientId), 'vitals.recordedAt': { $exists: true }, ...filter, ...present },
    { sort, limit, projection: { visitId: 1, vitals: 1 } },
  );
}

/** A patient's visits whose notes were amended: few. */
export function findAmendedVisits(
  collections: Collections,
  patientId: string,
  limit: number,
): Promise<Pick<Visit, '_id' | 'visitId' | 'amendments'>[]> {
  return collections.visits.find(
    { patientId: new ObjectId(patientId), amendments: { $exists: true }, ...present },
    { limit, projection: { visitId: 1, amendments: 1 } },
  );
}

import { ObjectId } from 'mongodb';
import type { Visit } from '#shared/domain/visit.ts';
import type { Collections } from '../../database/collections.ts';

const present = { deletedAt: { $exists: false } };

/** What a list of visits says of each. */
export type VisitLine = Pick<
  Visit,
  '_id' | 'visitId' | 'doctorId' | 'appointmentId' | 'visitDate' | 'chiefComplaint' | 'diagnosis'
>;
const lineFields = {
  visitId: 1,
  doctorId: 1,
  appointmentId: 1,
  visitDate: 1,
  chiefComplaint: 1,
  diagnosis: 1,
};

/** A patient's last completed visits, newest first. */
export function findLastVisits(
  collections: Collections,
  patientId: string,
  limit: number,
): Promise<VisitLine[]> {
  return collections.visits.find(
    { patientId: new ObjectId(patientId), status: { $ne: 'draft' }, ...present },
    { sort: { visitDate: -1, _id: -1 }, limit, projection: lineFields },
  );
}

/** The notes of a patient that are not completed, newest first. */
export function findDraftsOfPatient(
  collections: Collections,
  patientId: string,
  limit: number,
): Promise<VisitLine[]> {
  return collections.visits.find(
    { patientId: new ObjectId(patientId), status: 'draft', ...present },
    { sort: { visitDate: -1 }, limit, projection: lineFields },
  );
}

export type OrderVisit = Pick<Visit, '_id' | 'visitId' | 'visitDate' | 'testsOrdered' | 'orderOutcomes'>;

/** A patient's completed visits since a moment at which tests were ordered, newest first. */
export function findOrderVisits(
  collections: Collections,
  patientId: string,
  since: string,
  limit: number,
): Promise<OrderVisit[]> {
  return collections.visits.find(
    {
      patientId: new ObjectId(patientId),
      testsOrdered: { $exists: true },
      visitDate: { $gte: new Date(since) },
      status: { $ne: 'draft' },
      ...present,
    },
    {
      sort: { visitDate: -1 },
      limit,
      projection: { visitId: 1, visitDate: 1, testsOrdered: 1, orderOutcomes: 1 },
    },
  );
}

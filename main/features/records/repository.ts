import { ObjectId } from 'mongodb';
import type { ResultRecord } from '#shared/domain/open-orders.ts';
import type { Collections } from '../../database/collections.ts';

const present = { deletedAt: { $exists: false } };

/** What a patient's records since a day are titled: enough to tell which tests they answer. */
export function findTitlesSince(
  collections: Collections,
  patientId: string,
  since: string,
  limit: number,
): Promise<ResultRecord[]> {
  return collections.medicalRecords.find(
    {
      patientId: new ObjectId(patientId),
      recordDate: { $gte: new Date(since) },
      status: { $ne: 'deleted' },
      ...present,
    },
    {
      sort: { recordDate: -1 },
      limit,
      projection: { title: 1, type: 1, recordDate: 1, visitId: 1 },
    },
  );
}

import { ObjectId } from 'mongodb';
import type { Patient } from '#shared/domain/patient.ts';
import type { Collections } from '../../../database/collections.ts';

/** Behind which patient of which due date a page begins. */
export interface DueCursor {
  due: string;
  patientId: string;
}

/** Active patients with a vaccine due by a day, soonest first, a page at a time. */
export function findPatientsDue(
  { patients }: Collections,
  until: string,
  after: DueCursor | undefined,
  limit: number,
): Promise<Patient[]> {
  const stored = (date: string) => patients.encodeField('nextImmunizationDue', date);
  const behind = after && [
    { nextImmunizationDue: { $gt: stored(after.due) } },
    { _id: { $gt: new ObjectId(after.patientId) } },
  ];
  return patients.find(
    {
      status: 'active',
      nextImmunizationDue: { ...(after ? { $gte: stored(after.due) } : {}), $lte: stored(until) },
      deletedAt: { $exists: false },
      ...(behind ? { $or: behind } : {}),
    },
    {
      sort: { nextImmunizationDue: 1, _id: 1 },
      limit,
      projection: { nextImmunizationDue: 1, 'medicalHistory.immunizations': 1 },
    },
  );
}

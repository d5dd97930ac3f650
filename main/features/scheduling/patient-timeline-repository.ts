import { ObjectId } from 'mongodb';
import type { Appointment } from '#shared/domain/appointment.ts';
import type { Collections } from '../../database/collections.ts';
import { type Behind, newestFirst } from '../../database/newest-first.ts';

/** A patient's appointments behind a place, newest first. */
export function findOfPatientBehind(
  collections: Collections,
  patientId: string,
  behind: Behind | undefined,
  limit: number,
): Promise<Appointment[]> {
  const { filter, sort } = newestFirst('dateTime', behind);
  return collections.appointments.find(
    { patientId: new ObjectId(patientId), ...filter, deletedAt: { $exists: false } },
    { sort, limit },
  );
}

import { ObjectId } from 'mongodb';
import type { Appointment } from '#shared/domain/appointment.ts';
import type { WaitlistEntry } from '#shared/domain/waitlist.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';
import { isOfUse } from './waitlist-repository.ts';

const present = { deletedAt: { $exists: false } };

/** A patient's appointments that nobody has begun, from a moment on, earliest first. */
export function findOpenOfPatient(
  collections: Collections,
  patientId: string,
  from: Date,
  { session }: Transaction,
): Promise<Appointment[]> {
  return collections.appointments.find(
    {
      patientId: new ObjectId(patientId),
      dateTime: { $gte: from },
      status: { $in: ['scheduled', 'confirmed'] },
      ...present,
    },
    { session, sort: { dateTime: 1 } },
  );
}

/** How many appointments of a patient are open from a moment on or in progress. */
export function countUnfinished(
  collections: Collections,
  patientId: string,
  from: Date,
  { session }: Transaction,
): Promise<number> {
  return collections.appointments.raw.countDocuments(
    {
      patientId: new ObjectId(patientId),
      $or: [
        { status: 'in-progress' },
        { status: { $in: ['scheduled', 'confirmed'] }, dateTime: { $gte: from } },
      ],
      ...present,
    },
    { session },
  );
}

/** A patient's entries of the waitlist in a state. */
export function findWaitlistOfPatient(
  { waitlistEntries }: Collections,
  patientId: string,
  state: Partial<Pick<WaitlistEntry, 'status' | 'endReason'>>,
  { session }: Transaction,
): Promise<WaitlistEntry[]> {
  return waitlistEntries.find({ patientId: new ObjectId(patientId), ...state, ...present }, { session });
}

/** How often a patient waits for an appointment that may still come. @param today the clinic's date */
export function countWaiting(
  { waitlistEntries }: Collections,
  patientId: string,
  today: string,
  { session }: Transaction,
): Promise<number> {
  const filter = { patientId: new ObjectId(patientId), status: 'waiting', ...present, ...isOfUse(today) };
  return waitlistEntries.raw.countDocuments(filter, { session });
}

import { type Document, type Filter, ObjectId } from 'mongodb';
import { type Appointment, MAX_DURATION_MINUTES, occupiedSlots } from '#shared/domain/appointment.ts';
import { addMinutes } from '#shared/domain/clinic-time.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';

const present = { deletedAt: { $exists: false } };

/** Appointments by their ids, as a transaction sees them; those that are not there are left out. */
export function findAppointments(
  collections: Collections,
  ids: readonly string[],
  transaction?: Transaction,
): Promise<Appointment[]> {
  return collections.appointments.find(
    { _id: { $in: ids.map((id) => new ObjectId(id)) }, ...present },
    { sort: { dateTime: 1 }, ...(transaction ? { session: transaction.session } : {}) },
  );
}

/** All appointments of a series from a moment on, earliest first. */
export function findOfSeries(
  collections: Collections,
  seriesId: string,
  from = new Date(0).toISOString(),
): Promise<Appointment[]> {
  return collections.appointments.find(
    { 'series.seriesId': new ObjectId(seriesId), dateTime: { $gte: new Date(from) }, ...present },
    { sort: { dateTime: 1 } },
  );
}

/**
 * The five-minute slots that a doctor or a patient has taken between two moments.
 * @param except appointments whose time counts as free, since they are about to be moved
 */
export async function findSlotsTakenBy(
  collections: Collections,
  who: { doctorId: string } | { patientId: string },
  range: { start: string; end: string },
  except: readonly string[],
): Promise<Set<number>> {
  const person: Filter<Document> =
    'doctorId' in who ? { doctorId: new ObjectId(who.doctorId) } : { patientId: new ObjectId(who.patientId) };
  const taking = await collections.appointments.raw
    .find(
      {
        ...person,
        // What began before may reach into the range.
        dateTime: {
          $gte: new Date(addMinutes(range.start, -MAX_DURATION_MINUTES)),
          $lt: new Date(range.end),
        },
        occupiedSlots: { $exists: true },
        _id: { $nin: except.map((id) => new ObjectId(id)) },
      },
      { projection: { _id: 0, dateTime: 1, duration: 1 } },
    )
    .toArray();
  return new Set(
    taking.flatMap(({ dateTime, duration }) => occupiedSlots((dateTime as Date).toISOString(), duration)),
  );
}

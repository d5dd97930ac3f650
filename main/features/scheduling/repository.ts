import { type Document, type Filter, ObjectId } from 'mongodb';
import { type Appointment, occupiedSlots } from '#shared/domain/appointment.ts';
import { writeFields } from '../../database/apply-edits.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';

const present = { deletedAt: { $exists: false } };

export function findAppointment(
  collections: Collections,
  id: string,
  transaction?: Transaction,
): Promise<Appointment | undefined> {
  return collections.appointments.findOne(
    { _id: new ObjectId(id), ...present },
    transaction ? { session: transaction.session } : {},
  );
}

/** Which of these appointments the doctor has begun and not finished. */
export async function findInProgress(collections: Collections, ids: readonly string[]): Promise<Set<string>> {
  const begun = await collections.appointments.raw
    .find(
      { _id: { $in: ids.map((id) => new ObjectId(id)) }, status: 'in-progress', ...present },
      { projection: { _id: 1 } },
    )
    .toArray();
  return new Set(begun.map((appointment) => String(appointment._id)));
}

/** Appointments that start in a half-open range of moments, earliest first; of one doctor where one is named. */
export function findInRange(
  collections: Collections,
  range: { start: string; end: string },
  doctorId?: string,
): Promise<Appointment[]> {
  const filter: Filter<Document> = {
    dateTime: { $gte: new Date(range.start), $lt: new Date(range.end) },
    ...(doctorId ? { doctorId: new ObjectId(doctorId) } : {}),
    ...present,
  };
  return collections.appointments.find(filter, { sort: { dateTime: 1 } });
}

/** Whose time is meant by each appointment that starts in a half-open range of moments, and nothing else of it. */
export function findTimesInRange(
  collections: Collections,
  range: { start: string; end: string },
): Promise<Pick<Appointment, 'doctorId' | 'dateTime' | 'duration' | 'status'>[]> {
  return collections.appointments.find(
    { dateTime: { $gte: new Date(range.start), $lt: new Date(range.end) }, ...present },
    { projection: { _id: 0, doctorId: 1, dateTime: 1, duration: 1, status: 1 } },
  );
}

/** The slots of a doctor that are taken between two slots, both included. */
export async function findTakenSlots(
  collections: Collections,
  doctorId: string,
  from: number,
  to: number,
  exceptAppointmentId?: string,
): Promise<Set<number>> {
  const taking = await collections.appointments.raw
    .find(
      {
        doctorId: new ObjectId(doctorId),
        occupiedSlots: { $elemMatch: { $gte: from, $lte: to } },
        ...(exceptAppointmentId ? { _id: { $ne: new ObjectId(exceptAppointmentId) } } : {}),
      },
      { projection: { occupiedSlots: 1 } },
    )
    .toArray();
  return new Set(taking.flatMap((appointment) => appointment.occupiedSlots as number[]));
}

/** The slots that are taken of each of several doctors, by appointments that start in a half-open range of moments. */
export async function findTakenSlotsByDoctor(
  collections: Collections,
  doctorIds: readonly string[],
  range: { start: string; end: string },
): Promise<Map<string, Set<number>>> {
  const taken = new Map(doctorIds.map((id) => [id, new Set<number>()]));
  const taking = collections.appointments.raw.find(
    {
      doctorId: { $in: doctorIds.map((id) => new ObjectId(id)) },
      dateTime: { $gte: new Date(range.start), $lt: new Date(range.end) },
      occupiedSlots: { $exists: true },
    },
    { projection: { _id: 0, doctorId: 1, dateTime: 1, duration: 1 } },
  );
  for await (const { doctorId, dateTime, duration } of taking) {
    const slots = taken.get(String(doctorId));
    for (const slot of occupiedSlots((dateTime as Date).toISOString(), duration)) slots?.add(slot);
  }
  return taken;
}

/** How many appointments that take time start in a half-open range of moments; of one doctor where one is named. */
export function countBookedStarts(
  collections: Collections,
  range: { start: string; end: string },
  doctorId: string | undefined,
): Promise<number> {
  return collections.appointments.raw.countDocuments({
    dateTime: { $gte: new Date(range.start), $lt: new Date(range.end) },
    ...(doctorId ? { doctorId: new ObjectId(doctorId) } : {}),
    occupiedSlots: { $exists: true },
  });
}

/** A patient's appointments before or from a moment, nearest first. */
export function findOfPatient(
  collections: Collections,
  patientId: string,
  when: { upcomingFrom: Date } | { pastBefore: Date },
  limit: number,
): Promise<Appointment[]> {
  const isUpcoming = 'upcomingFrom' in when;
  return collections.appointments.find(
    {
      patientId: new ObjectId(patientId),
      dateTime: isUpcoming ? { $gte: when.upcomingFrom } : { $lt: when.pastBefore },
      ...present,
    },
    { sort: { dateTime: isUpcoming ? 1 : -1 }, limit },
  );
}

export function countNoShows(collections: Collections, patientId: string): Promise<number> {
  return collections.appointments.raw.countDocuments({
    patientId: new ObjectId(patientId),
    status: 'no-show',
    ...present,
  });
}

/** Throws the driver's duplicate key error where the database already has one of the slots. */
export function insertAppointment(
  collections: Collections,
  appointment: Appointment,
  transaction: Transaction,
): Promise<void> {
  return collections.appointments.insertOne(appointment, transaction.session);
}

/** Writes fields of an appointment that was read in the same transaction; throws as `insertAppointment` does. */
export function updateAppointment(
  collections: Collections,
  read: Appointment,
  set: Partial<Record<keyof Appointment, unknown>>,
  transaction: Transaction,
): Promise<void> {
  return writeFields(collections.appointments, read, set, transaction);
}

import { ObjectId } from 'mongodb';
import { occupiedSlots } from '#shared/domain/appointment.ts';
import type { Collections } from '../../database/collections.ts';

/** A time that an appointment gave up, by being cancelled or moved. Others may have taken it since. */
export interface FreedTime {
  doctorId: string;
  dateTime: string;
  duration: number;
  /** When it was given up. */
  at: string;
}

interface Range {
  start: string;
  end: string;
}

/** The times between two moments that were given up. What was booked on top of others frees nothing. */
export async function findFreedTimes(
  { appointments }: Collections,
  { start, end }: Range,
): Promise<FreedTime[]> {
  const within = { $gte: new Date(start), $lt: new Date(end) };
  const [cancelled, moved] = await Promise.all([
    appointments.find({ dateTime: within, status: 'cancelled', overbooking: { $exists: false } }),
    appointments.find({ 'movedFrom.dateTime': { $exists: true, ...within } }),
  ]);
  return [
    ...cancelled.flatMap(({ doctorId, dateTime, duration, cancelledAt }) =>
      cancelledAt ? [{ doctorId, dateTime, duration, at: cancelledAt }] : [],
    ),
    ...moved.flatMap(({ movedFrom }) => movedFrom ?? []),
  ];
}

/** The slots that patients have taken between two moments, by patient and by appointment. */
export async function findSlotsOfPatients(
  { appointments }: Collections,
  patientIds: readonly string[],
  { start, end }: Range,
): Promise<{ patientId: string; appointmentId: string; slots: number[] }[]> {
  const found = await appointments.raw
    .find(
      {
        patientId: { $in: patientIds.map((id) => new ObjectId(id)) },
        dateTime: { $gte: new Date(start), $lt: new Date(end) },
        occupiedSlots: { $exists: true },
      },
      { projection: { patientId: 1, dateTime: 1, duration: 1 } },
    )
    .toArray();
  return found.map(({ _id, patientId, dateTime, duration }) => ({
    patientId: String(patientId),
    appointmentId: String(_id),
    slots: occupiedSlots((dateTime as Date).toISOString(), duration),
  }));
}

import { type AppointmentStatus, isOpen } from './appointment.ts';

/** Where a patient of today is, in the order in which they go through the clinic. */
export const places = ['expected', 'arrived', 'in-room', 'with-doctor', 'done'] as const;
export type Place = (typeof places)[number];

/** From here on somebody has waited long. */
const LONG_WAIT_MINUTES = 20;
/** From here on somebody should ask where the patient is. */
export const OVERDUE_MINUTES = 15;

/** What the waiting room needs to know of an appointment. Moments are ISO strings with any offset. */
export interface Waiting {
  status: AppointmentStatus;
  dateTime: string;
  arrivedAt?: string | undefined;
  room?: string | undefined;
  calledAt?: string | undefined;
  takenInAt?: string | undefined;
}

interface WithDoctor extends Waiting {
  doctor: { _id: string };
}

/** Where the patient is; undefined where nobody comes any more: cancelled, or not come. */
export function placeOf({ status, arrivedAt, room }: Waiting): Place | undefined {
  if (status === 'completed') return 'done';
  if (status === 'in-progress') return 'with-doctor';
  if (!isOpen(status)) return undefined;
  if (!arrivedAt) return 'expected';
  return room ? 'in-room' : 'arrived';
}

/** Whether the patient is here and the doctor has not taken them in. */
export function isWaiting({ status, arrivedAt }: Waiting): boolean {
  return isOpen(status) && arrivedAt !== undefined;
}

/** Full minutes from one moment to another, none where the clocks of two workstations differ; time that passes, whatever the clocks on the wall do. */
function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}

/** Full minutes from the arrival until the doctor took the patient in, or until now; undefined for those who have not waited. */
export function waitedMinutes(appointment: Waiting, now: string): number | undefined {
  const { arrivedAt, takenInAt } = appointment;
  if (!arrivedAt) return undefined;
  if (takenInAt) return minutesBetween(arrivedAt, takenInAt);
  return isWaiting(appointment) ? minutesBetween(arrivedAt, now) : undefined;
}

/** Whether somebody who is still waiting has waited too long. */
export function isLongWait(appointment: Waiting, now: string): boolean {
  return isWaiting(appointment) && (waitedMinutes(appointment, now) ?? 0) > LONG_WAIT_MINUTES;
}

/** Full minutes that an expected patient is behind their time; 0 for those who are not. */
export function lateMinutes(appointment: Waiting, now: string): number {
  return placeOf(appointment) === 'expected' ? minutesBetween(appointment.dateTime, now) : 0;
}

/** The mean of the finished waits, from arrival to being taken in, in full minutes; undefined where there was none. */
export function averageWaitMinutes(appointments: readonly Waiting[]): number | undefined {
  const waits = appointments.flatMap(({ arrivedAt, takenInAt }) =>
    arrivedAt && takenInAt ? [minutesBetween(arrivedAt, takenInAt)] : [],
  );
  if (waits.length === 0) return undefined;
  return Math.round(waits.reduce((sum, wait) => sum + wait, 0) / waits.length);
}

/** From when on a wait counts: from the patient's time, or from the arrival of those who came after it. */
function dueSince({ arrivedAt, dateTime }: Waiting): number {
  return Math.max(Date.parse(arrivedAt ?? dateTime), Date.parse(dateTime));
}

/**
 * Whom a doctor sees next: of those who are here and not called yet, the one who has waited longest measured against their
 * time, so that coming early is no way to the front.
 */
export function nextPatient<A extends WithDoctor>(
  appointments: readonly A[],
  doctorId: string,
): A | undefined {
  return appointments
    .filter((one) => one.doctor._id === doctorId && isWaiting(one) && !one.calledAt)
    .sort(
      (one, other) =>
        dueSince(one) - dueSince(other) ||
        Date.parse(one.arrivedAt ?? '') - Date.parse(other.arrivedAt ?? ''),
    )[0];
}

/** How many are here for a doctor, the one who is with them included. */
export function queueLength(appointments: readonly WithDoctor[], doctorId: string): number {
  return appointments.filter(
    (one) => one.doctor._id === doctorId && (isWaiting(one) || one.status === 'in-progress'),
  ).length;
}

/** The rooms that were used, the latest first. */
export function lastRooms(appointments: readonly Waiting[]): string[] {
  const since = ({ calledAt, arrivedAt, dateTime }: Waiting) => Date.parse(calledAt ?? arrivedAt ?? dateTime);
  const used = appointments
    .toSorted((one, other) => since(other) - since(one))
    .flatMap(({ room }) => (room ? [room] : []));
  return [...new Set(used)];
}

/** A room to choose, and who is in it now. */
export interface OfferedRoom<A> {
  room: string;
  occupiedBy: A | undefined;
}

/** The clinic's rooms in its own order, each with who is in it; a clinic that named none is offered those used last. */
export function offeredRooms<A extends Waiting>(
  named: readonly string[],
  appointments: readonly A[],
): OfferedRoom<A>[] {
  const isInside = (one: A) => ['in-room', 'with-doctor'].includes(placeOf(one) ?? '');
  return (named.length > 0 ? named : lastRooms(appointments)).map((room) => ({
    room,
    occupiedBy: appointments.find((one) => one.room === room && isInside(one)),
  }));
}

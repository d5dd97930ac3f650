import type { DoctorColumn } from '#shared/contract/accounts.ts';
import type { ExceptionView } from '#shared/contract/availability-exceptions.ts';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { closedBetween, exceptionsOf } from '#shared/domain/availability-exception.ts';
import { clinicDayRange } from '#shared/domain/clinic-time.ts';
import { workingStretches } from '#shared/domain/working-hours.ts';
import type { TimeRange } from './day-axis.ts';

const MINUTE_MS = 60_000;

/** What a column needs to know of its doctor. */
export type ColumnDoctor = Pick<
  DoctorColumn,
  '_id' | 'firstName' | 'lastName' | 'specialization' | 'availability'
>;

/** A doctor's day: the working hours, and the appointments that are shown, earliest first. */
export interface CalendarColumn {
  doctor: ColumnDoctor;
  stretches: TimeRange[];
  /** The exceptions that take time away that day. */
  closed: ExceptionView[];
  appointments: AppointmentView[];
}

/** The time that an appointment takes. */
export function rangeOf({ dateTime, duration }: { dateTime: string; duration: number }): TimeRange {
  return { start: dateTime, end: new Date(Date.parse(dateTime) + duration * MINUTE_MS).toISOString() };
}

/** One column for each active doctor, and for whoever else has an appointment that day; by last name. */
export function doctorColumns(
  doctors: readonly DoctorColumn[],
  appointments: readonly AppointmentView[],
  exceptions: readonly ExceptionView[],
  date: string,
  timeZone: string,
): CalendarColumn[] {
  const known = new Map<string, ColumnDoctor>();
  for (const doctor of doctors) {
    const isBooked = appointments.some((appointment) => appointment.doctor._id === doctor._id);
    if (doctor.isActive || isBooked) known.set(doctor._id, doctor);
  }
  for (const { doctor } of appointments) if (!known.has(doctor._id)) known.set(doctor._id, doctor);
  return [...known.values()]
    .sort((one, other) => one.lastName.localeCompare(other.lastName))
    .map((doctor) => ({ doctor, own: exceptionsOf(exceptions, doctor._id) }))
    .map(({ doctor, own }) => ({
      doctor,
      stretches: workingStretches({ availability: doctor.availability, exceptions: own }, date, timeZone),
      closed: closedBetween(own, clinicDayRange(date, timeZone)),
      appointments: appointments.filter((appointment) => appointment.doctor._id === doctor._id),
    }));
}

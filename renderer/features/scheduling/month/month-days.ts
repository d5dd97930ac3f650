import type { DoctorColumn } from '#shared/contract/accounts.ts';
import type { ExceptionView } from '#shared/contract/availability-exceptions.ts';
import { closedBetween, exceptionsOf } from '#shared/domain/availability-exception.ts';
import { addDays, addMonths, clinicDayRange, mondayOf } from '#shared/domain/clinic-time.ts';
import { workingStretches } from '#shared/domain/working-hours.ts';

/** The weeks that hold the month of a date: the first Monday, and how many days there are, 28 to 42. */
export function monthDays(date: string): { from: string; days: number } {
  const first = `${date.slice(0, 8)}01`;
  const from = mondayOf(first);
  const last = addDays(addMonths(first, 1), -1);
  const weeks = Array.from({ length: 6 }, (_, week) => addDays(from, 7 * week));
  return { from, days: 7 * weeks.filter((monday) => monday <= last).length };
}

/** Why a day is not like others. */
export interface DayClosures {
  /** What takes time away from the whole clinic. */
  ofClinic: ExceptionView[];
  /** Doctors who work on that weekday, and not on that day. */
  away: DoctorColumn[];
}

/**
 * Why a day is not like others.
 * @param doctors those who are shown
 * @param exceptions of everybody, at least those that touch the day
 */
export function closuresOn(
  date: string,
  doctors: readonly DoctorColumn[],
  exceptions: readonly ExceptionView[],
  timeZone: string,
): DayClosures {
  const range = clinicDayRange(date, timeZone);
  const touching = exceptions.filter(
    ({ from, to }) => Date.parse(from) < Date.parse(range.end) && Date.parse(to) > Date.parse(range.start),
  );
  const ofClinic = touching.filter(({ doctorId }) => doctorId === undefined);
  const works = (doctor: DoctorColumn, known: readonly ExceptionView[]) =>
    workingStretches({ availability: doctor.availability, exceptions: known }, date, timeZone).length > 0;
  const own = touching.filter(({ doctorId }) => doctorId !== undefined);
  return {
    ofClinic: closedBetween(ofClinic, range),
    away: doctors.filter((doctor) => works(doctor, []) && !works(doctor, exceptionsOf(own, doctor._id))),
  };
}

/** Where an arrow key leads in a month of whole weeks; undefined where it leads out of it. */
export function walkDays(from: string, days: number, date: string, key: string): string | undefined {
  const moves: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const move = moves[key];
  if (move === undefined) return undefined;
  const target = addDays(date, move);
  return target >= from && target < addDays(from, days) ? target : undefined;
}

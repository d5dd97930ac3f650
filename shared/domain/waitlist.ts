import { z } from 'zod';
import { appointmentType, duration } from './appointment.ts';
import { addMinutes, clinicDate, clinicTimeOfDay, weekdayOf } from './clinic-time.ts';
import {
  dateTime,
  documentFields,
  line,
  objectId,
  plainDate,
  requiredLine,
  timeOfDay,
} from './primitives.ts';
import { type Weekday, weekday } from './user.ts';

const waitlistStatuses = ['waiting', 'booked', 'removed'] as const;

/** A freed time is offered only when whoever freed it cannot take that back any more: ten seconds, and two for its way. */
export const OFFER_AFTER_SECONDS = 12;

/** A time with a doctor. */
const waitlistTime = z.object({ doctorId: objectId(), dateTime: dateTime() });
export type WaitlistTime = z.infer<typeof waitlistTime>;

/**
 * The `waitlistEntries` collection: patients who want a time, or an earlier one than they have. Stored as `waiting` until it
 * is booked or taken off the list; that its last day or its appointment is over is seen when it is read.
 */
export const waitlistEntrySchema = z.object({
  ...documentFields,
  patientId: objectId(),
  /** The appointment that they have and want to be earlier. */
  appointmentId: objectId().optional(),
  /** With whom; with neither, anyone will do. */
  doctorId: objectId().optional(),
  specialization: line(100).optional(),
  duration: duration(),
  type: appointmentType,
  reason: requiredLine(500),
  /** With none, every weekday does. */
  weekdays: z.array(weekday).max(7).default([]),
  /** Wall-clock times in the clinic between which the whole appointment lies. */
  earliest: timeOfDay().optional(),
  latest: timeOfDay().optional(),
  notBefore: plainDate().optional(),
  notAfter: plainDate().optional(),
  isUrgent: z.boolean().default(false),
  /** The last day on which a time is of use: that of `notAfter` or of the appointment. Derived, so that few are read. */
  lastDate: plainDate().optional(),
  status: z.enum(waitlistStatuses).default('waiting'),
  /** Times that were offered and that the patient cannot take. */
  declined: z.array(waitlistTime).default([]),
  endedAt: dateTime().optional(),
  endReason: line(500).optional(),
  bookedAppointmentId: objectId().optional(),
});
export type WaitlistEntry = z.infer<typeof waitlistEntrySchema>;

/** What somebody on the list would take. */
export interface WaitlistWish {
  doctorId?: string | undefined;
  specialization?: string | undefined;
  duration: number;
  weekdays: readonly Weekday[];
  earliest?: string | undefined;
  latest?: string | undefined;
  notBefore?: string | undefined;
  notAfter?: string | undefined;
  declined: readonly WaitlistTime[];
  /** The start of the appointment that they have: only earlier ones are of use. */
  before?: string | undefined;
}

/** Whether a doctor will do. */
export function isWishedDoctor(
  { doctorId, specialization }: Pick<WaitlistWish, 'doctorId' | 'specialization'>,
  doctor: { _id: string; specialization?: string | undefined },
): boolean {
  if (doctorId) return doctor._id === doctorId;
  return !specialization || doctor.specialization === specialization;
}

/**
 * Whether a start will do: its day, its hours, earlier than what they have. A time that they cannot take rules out the starts
 * within it: whoever cannot come at ten is not asked about five past.
 */
export function isWishedStart(
  wish: Omit<WaitlistWish, 'doctorId' | 'specialization'>,
  { doctorId, dateTime: start }: WaitlistTime,
  timeZone: string,
): boolean {
  const date = clinicDate(start, timeZone);
  const end = addMinutes(start, wish.duration);
  return (
    (wish.weekdays.length === 0 || wish.weekdays.includes(weekdayOf(date))) &&
    (!wish.earliest || clinicTimeOfDay(start, timeZone) >= wish.earliest) &&
    (!wish.latest || endOfDayTime(end, date, timeZone) <= wish.latest) &&
    (!wish.notBefore || date >= wish.notBefore) &&
    (!wish.notAfter || date <= wish.notAfter) &&
    (!wish.before || Date.parse(start) < Date.parse(wish.before)) &&
    !wish.declined.some((one) => one.doctorId === doctorId && isWithin(start, one.dateTime, wish.duration))
  );
}

/** The last day on which a time is of use: the last wished one, or that of the appointment which is to be earlier. */
export function lastUsefulDate(
  notAfter: string | undefined,
  appointmentStart: string | undefined,
  timeZone: string,
): string | undefined {
  const ofAppointment = appointmentStart && clinicDate(appointmentStart, timeZone);
  return notAfter && ofAppointment ? earlierDate(notAfter, ofAppointment) : (notAfter ?? ofAppointment);
}

/** The earlier of two plain dates. */
export function earlierDate(one: string, other: string): string {
  return one.localeCompare(other) < 0 ? one : other;
}

/** The wall-clock time at which something ends, counted on from its first day: past midnight is after every time of day. */
function endOfDayTime(end: string, date: string, timeZone: string): string {
  return clinicDate(end, timeZone) === date ? clinicTimeOfDay(end, timeZone) : '24:00';
}

function isWithin(start: string, begin: string, minutes: number): boolean {
  const passed = Date.parse(start) - Date.parse(begin);
  return passed >= 0 && passed < minutes * 60_000;
}

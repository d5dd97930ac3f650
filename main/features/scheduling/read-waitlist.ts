import type { PatientSummary } from '#shared/contract/patients.ts';
import { type Appointment, isOpen, MAX_DURATION_MINUTES, occupiedSlots } from '#shared/domain/appointment.ts';
import { exceptionsOf } from '#shared/domain/availability-exception.ts';
import { addDays, addMinutes, clinicDate, clinicDayRange } from '#shared/domain/clinic-time.ts';
import type { User } from '#shared/domain/user.ts';
import { OFFER_AFTER_SECONDS, type WaitlistEntry, type WaitlistWish } from '#shared/domain/waitlist.ts';
import type { DoctorTime } from '#shared/domain/working-hours.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { listBookableDoctors } from '../accounts/list-staff.ts';
import { findSummaries } from '../patients/find-summaries.ts';
import { findExceptions } from './exception-repository.ts';
import { type FreedTime, findFreedTimes, findSlotsOfPatients } from './freed-time-repository.ts';
import { findHeldByOthers } from './held-by-others.ts';
import { findTakenSlotsByDoctor } from './repository.ts';
import { findAppointments } from './series-repository.ts';
import { findWaiting } from './waitlist-repository.ts';

/** How far ahead openings are looked for. */
const DAYS = 28;

/** A doctor's working time with what is taken of it: by appointments, by a colleague's hold, by what may yet be undone. */
export type DoctorNow = User & DoctorTime & { taken: ReadonlySet<number> };

/** Somebody who waits, with what is known of them. */
export interface Waiting {
  entry: WaitlistEntry;
  patient: PatientSummary;
  /** The appointment that is to be earlier. */
  appointment: Appointment | undefined;
  wish: WaitlistWish;
  /** The slots at which the patient is booked elsewhere. */
  busy: ReadonlySet<number>;
}

export interface Waitlist {
  waiting: Waiting[];
  doctors: DoctorNow[];
  /** The days that are looked at, first and last. */
  days: { from: string; to: string };
  /** Times that were given up and can be offered, unless somebody has taken them. */
  freed: FreedTime[];
  /** When the next time that was just given up can be offered. */
  nextOfferAt: string | undefined;
}

/**
 * Who waits, longest first, and all that is needed to find times for them. Whoever has died, and whose appointment is
 * cancelled, has begun or is over, waits no longer.
 */
export async function readWaitlist(context: RequestContext): Promise<Waitlist> {
  const { clinic, collections, now } = context;
  const today = clinicDate(now, clinic.timeZone);
  const days = { from: today, to: addDays(today, DAYS - 1) };
  const range = {
    start: addMinutes(clinicDayRange(days.from, clinic.timeZone).start, -MAX_DURATION_MINUTES),
    end: clinicDayRange(days.to, clinic.timeZone).end,
  };
  const waiting = await findThoseWhoWait(context, today, range);
  if (waiting.length === 0) return { waiting, doctors: [], days, freed: [], nextOfferAt: undefined };

  const doctors = await listBookableDoctors(collections);
  const ids = doctors.map(({ _id }) => _id);
  const [taken, exceptions, held, given] = await Promise.all([
    findTakenSlotsByDoctor(collections, ids, range),
    findExceptions(collections, range),
    findHeldByOthers(context),
    findFreedTimes(collections, { start: now.toISOString(), end: range.end }),
  ]);
  const lastUndo = now.getTime() - OFFER_AFTER_SECONDS * 1_000;
  const undoable = given.filter(({ at }) => Date.parse(at) > lastUndo);
  for (const { doctorId, occupiedSlots: slots } of [...held, ...undoable.map(asTaken)]) {
    for (const slot of slots) taken.get(doctorId)?.add(slot);
  }
  const nextUndo = Math.min(...undoable.map(({ at }) => Date.parse(at)));
  return {
    waiting,
    doctors: doctors.map((doctor) => ({
      ...doctor,
      exceptions: exceptionsOf(exceptions, doctor._id),
      taken: taken.get(doctor._id) ?? new Set(),
    })),
    days,
    freed: given.filter((one) => !undoable.includes(one)),
    nextOfferAt:
      undoable.length > 0 ? new Date(nextUndo + OFFER_AFTER_SECONDS * 1_000).toISOString() : undefined,
  };
}

async function findThoseWhoWait(
  { collections, now }: RequestContext,
  today: string,
  range: { start: string; end: string },
): Promise<Waiting[]> {
  const entries = await findWaiting(collections, today);
  const patientIds = entries.map(({ patientId }) => patientId);
  const [appointments, patients, busy] = await Promise.all([
    findAppointments(
      collections,
      entries.flatMap(({ appointmentId }) => appointmentId ?? []),
    ),
    findSummaries(collections, patientIds),
    findSlotsOfPatients(collections, patientIds, range),
  ]);
  return entries.flatMap((entry) => {
    const patient = patients.get(entry.patientId);
    const appointment = appointments.find(({ _id }) => _id === entry.appointmentId);
    if (!patient || patient.status === 'deceased') return [];
    if (entry.appointmentId && !isStillToCome(appointment, now)) return [];
    const others = busy.filter(
      ({ patientId, appointmentId }) =>
        patientId === entry.patientId && appointmentId !== entry.appointmentId,
    );
    return [
      {
        entry,
        patient,
        appointment,
        wish: { ...entry, before: appointment?.dateTime },
        busy: new Set(others.flatMap(({ slots }) => slots)),
      },
    ];
  });
}

function isStillToCome(appointment: Appointment | undefined, now: Date): boolean {
  return (
    appointment !== undefined &&
    isOpen(appointment.status) &&
    !appointment.arrivedAt &&
    Date.parse(appointment.dateTime) > now.getTime()
  );
}

function asTaken({ doctorId, dateTime, duration }: FreedTime) {
  return { doctorId, occupiedSlots: occupiedSlots(dateTime, duration) };
}

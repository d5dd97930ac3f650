import type { SeriesPlace } from '#shared/contract/series.ts';
import { occupiedSlots } from '#shared/domain/appointment.ts';
import { closedBetween, exceptionsOf } from '#shared/domain/availability-exception.ts';
import { addMinutes, clinicDayRange } from '#shared/domain/clinic-time.ts';
import { freeStarts } from '#shared/domain/free-starts.ts';
import type { SeriesDate } from '#shared/domain/series.ts';
import type { User } from '#shared/domain/user.ts';
import { isWithinAvailability, workingStretches } from '#shared/domain/working-hours.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { isPast } from './booking-rules.ts';
import { findExceptions } from './exception-repository.ts';
import { findHeldSlots } from './held-by-others.ts';
import { findSlotsTakenBy } from './series-repository.ts';

interface Asked {
  doctor: User;
  patientId: string;
  /** The length, a multiple of five. */
  duration: number;
  /** In the order of the calendar. */
  dates: readonly SeriesDate[];
  /** Appointments whose own time counts as free. */
  except: readonly string[];
}

/** What is in the way of each date, and the other starts of those days that are free for doctor and patient. */
export async function checkSeriesPlaces(context: RequestContext, asked: Asked): Promise<SeriesPlace[]> {
  const { clinic, collections, now } = context;
  const { doctor, patientId, duration, dates, except } = asked;
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return [];
  const range = {
    start: clinicDayRange(first.date, clinic.timeZone).start,
    end: addMinutes(clinicDayRange(last.date, clinic.timeZone).end, duration),
  };
  const [taken, patientTaken, held, all] = await Promise.all([
    findSlotsTakenBy(collections, { doctorId: doctor._id }, range, except),
    findSlotsTakenBy(collections, { patientId }, range, except),
    findHeldSlots(context, doctor._id),
    findExceptions(collections, range),
  ]);
  for (const slot of held) taken.add(slot);
  const either = new Set([...taken, ...patientTaken]);
  const exceptions = exceptionsOf(all, doctor._id);
  const time = { availability: doctor.availability, exceptions };

  const stateAt = (dateTime: string | undefined): SeriesPlace['state'] => {
    if (!dateTime) return 'skipped';
    if (isPast(dateTime, now)) return 'past';
    const slots = occupiedSlots(dateTime, duration);
    if (slots.some((slot) => taken.has(slot))) return 'taken';
    if (slots.some((slot) => patientTaken.has(slot))) return 'patient-booked';
    return isWithinAvailability(time, dateTime, duration, clinic.timeZone) ? 'free' : 'outside';
  };
  return dates.map(({ date, dateTime }) => {
    const state = stateAt(dateTime);
    if (state === 'free') return { date, dateTime, state, others: [] };
    const stretches = workingStretches(time, date, clinic.timeZone);
    const [closed] =
      dateTime && state === 'outside'
        ? closedBetween(exceptions, { start: dateTime, end: addMinutes(dateTime, duration) })
        : [];
    return {
      date,
      dateTime,
      state,
      closed: closed && { kind: closed.kind, reason: closed.reason },
      others: Array.from(freeStarts(stretches, duration, either, now.getTime()), (start) =>
        new Date(start).toISOString(),
      ),
    };
  });
}

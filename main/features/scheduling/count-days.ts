import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { type Appointment, MAX_DURATION_MINUTES, takesTime } from '#shared/domain/appointment.ts';
import { exceptionsOf } from '#shared/domain/availability-exception.ts';
import { addDays, addMinutes, clinicDate, clinicDaysRange } from '#shared/domain/clinic-time.ts';
import { countFreePlaces } from '#shared/domain/free-places.ts';
import { type WorkingStretch, workingStretches } from '#shared/domain/working-hours.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { listBookableDoctors } from '../accounts/list-staff.ts';
import { findExceptions } from './exception-repository.ts';
import { findTimesInRange } from './repository.ts';

type BookedTime = Pick<Appointment, 'doctorId' | 'dateTime' | 'duration' | 'status'>;

/** How many appointments there are on each of several days, and how many more fit, without those who are left out. */
export async function countDays(
  { clinic, collections, now }: RequestContext,
  { from, days, exceptDoctorIds }: ParsedInput<'scheduling.countDays'>,
): Promise<ChannelOutput<'scheduling.countDays'>> {
  const { timeZone } = clinic;
  const usualMinutes = clinic.appointmentTypes.consultation.minutes;
  const range = clinicDaysRange(from, days, timeZone);
  const [bookable, exceptions, found] = await Promise.all([
    listBookableDoctors(collections),
    findExceptions(collections, range),
    // What began on the evening before may reach into the first day.
    findTimesInRange(collections, { ...range, start: addMinutes(range.start, -MAX_DURATION_MINUTES) }),
  ]);
  const isLeftOut = (id: string) => exceptDoctorIds.includes(id);
  const doctors = bookable
    .filter(({ _id }) => !isLeftOut(_id))
    .map(({ _id, availability }) => ({ _id, availability, exceptions: exceptionsOf(exceptions, _id) }));
  const booked = found.filter((time) => takesTime(time) && !isLeftOut(time.doctorId));
  const bookedOn = countByDate(booked, timeZone);
  const takenOf = takenByDoctor(booked);
  return {
    from,
    days: Array.from({ length: days }, (_, index) => {
      const date = addDays(from, index);
      const times = doctors.map((doctor) => ({
        taken: takenOf.get(doctor._id) ?? [],
        stretches: workingStretches(doctor, date, timeZone),
      }));
      return {
        date,
        booked: bookedOn.get(date) ?? 0,
        free: times.reduce(
          (sum, { stretches, taken }) =>
            sum + countFreePlaces(stretches, taken, now.toISOString(), usualMinutes),
          0,
        ),
        working: times.filter(({ stretches }) => stretches.length > 0).length,
      };
    }),
  };
}

function countByDate(booked: readonly BookedTime[], timeZone: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { dateTime } of booked) {
    const date = clinicDate(dateTime, timeZone);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return counts;
}

function takenByDoctor(booked: readonly BookedTime[]): Map<string, WorkingStretch[]> {
  const taken = new Map<string, WorkingStretch[]>();
  for (const { doctorId, dateTime, duration } of booked) {
    const range = { start: dateTime, end: addMinutes(dateTime, duration) };
    const known = taken.get(doctorId);
    if (known) known.push(range);
    else taken.set(doctorId, [range]);
  }
  return taken;
}

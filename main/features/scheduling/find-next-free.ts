import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { MAX_DURATION_MINUTES } from '#shared/domain/appointment.ts';
import { exceptionsOf } from '#shared/domain/availability-exception.ts';
import { addDays, addMinutes, clinicDate, clinicDayRange } from '#shared/domain/clinic-time.ts';
import { findOpenings, type Opening } from '#shared/domain/next-free.ts';
import type { User } from '#shared/domain/user.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { listBookableDoctors } from '../accounts/list-staff.ts';
import { findExceptions } from './exception-repository.ts';
import { findHeldByOthers } from './held-by-others.ts';
import { findTakenSlotsByDoctor } from './repository.ts';

const OPENINGS = 10;
/** Days that are read together, ninety in all: most searches find enough in the first week and need not read on. */
const WINDOWS = [7, 21, 62] as const;

/** The first openings, in working hours, of one doctor, of a speciality or of anyone, from a day on but not before now. */
export async function findNextFree(
  context: RequestContext,
  input: ParsedInput<'scheduling.findNextFree'>,
): Promise<ChannelOutput<'scheduling.findNextFree'>> {
  const { clinic, collections, now } = context;
  const { timeZone } = clinic;
  const { among, duration: minutes, from, weekdays, earliest, latest } = input;
  const doctors = (await listBookableDoctors(collections)).filter((doctor) => isAmong(doctor, among));
  const ids = doctors.map(({ _id }) => _id);
  const first = laterDate(from, clinicDate(now, timeZone));
  const held = await findHeldByOthers(context);
  const openings: Opening[] = [];
  let looked = 0;
  for (const days of WINDOWS) {
    const window = { from: addDays(first, looked), days };
    const range = momentsOf(window, timeZone);
    const [taken, exceptions] = await Promise.all([
      findTakenSlotsByDoctor(collections, ids, range),
      findExceptions(collections, range),
    ]);
    for (const { doctorId, occupiedSlots } of held) {
      for (const slot of occupiedSlots) taken.get(doctorId)?.add(slot);
    }
    const found = findOpenings(
      doctors.map(({ _id, availability }) => ({
        _id,
        availability,
        exceptions: exceptionsOf(exceptions, _id),
        taken: taken.get(_id) ?? new Set(),
      })),
      { minutes, weekdays, earliest, latest, ...window },
      { timeZone, now, limit: OPENINGS - openings.length },
    );
    openings.push(...found);
    if (openings.length === OPENINGS) break;
    looked += days;
  }
  return {
    openings: openings.flatMap(({ doctorId, dateTime }) => {
      const doctor = doctors.find(({ _id }) => _id === doctorId);
      if (!doctor) return [];
      const { _id, firstName, lastName } = doctor;
      return [{ dateTime, doctor: { _id, firstName, lastName } }];
    }),
  };
}

/** What takes time on these days. What began on the evening before may reach into the first of them. */
function momentsOf({ from, days }: { from: string; days: number }, timeZone: string) {
  return {
    start: addMinutes(clinicDayRange(from, timeZone).start, -MAX_DURATION_MINUTES),
    end: clinicDayRange(addDays(from, days), timeZone).start,
  };
}

function laterDate(one: string, other: string): string {
  return one.localeCompare(other) < 0 ? other : one;
}

function isAmong(doctor: User, among: ParsedInput<'scheduling.findNextFree'>['among']): boolean {
  switch (among.kind) {
    case 'anyone':
      return true;
    case 'doctor':
      return doctor._id === among.doctorId;
    case 'specialization':
      return doctor.specialization === among.specialization;
  }
}

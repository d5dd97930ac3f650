import { ObjectId } from 'mongodb';
import { addDays, clinicDaysRange } from '#shared/domain/clinic-time.ts';
import { TIME_ZONE, TODAY } from './fill-calendar.ts';
import { type Fixture, pick } from './fixture.ts';
import type { Operation } from './measure.ts';
import { readAppointments } from './read-appointments.ts';

const DAYS = 7;
const WEEKS = 35;

/** A doctor's week, some 190 appointments with names and states; each is seen for the first time and so has an entry. */
export function weekOperation(fixture: Fixture, doctorIds: readonly string[]): Operation {
  const shown = (run: number) => ({
    from: addDays(TODAY, -DAYS * (1 + (Math.floor(run / doctorIds.length) % WEEKS))),
    doctorId: pick(doctorIds, run),
  });
  return {
    name: 'week of a doctor',
    async router(run) {
      await fixture.station.call('scheduling.getDays', { ...shown(run), days: DAYS });
    },
    async driver(run) {
      const { from, doctorId } = shown(run);
      const { start, end } = clinicDaysRange(from, DAYS, TIME_ZONE);
      const filter = {
        doctorId: new ObjectId(doctorId),
        dateTime: { $gte: new Date(start), $lt: new Date(end) },
      };
      await readAppointments(fixture, filter, 'Saw the schedule of a doctor for several days');
    },
  };
}

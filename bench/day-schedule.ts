import { addDays, clinicDayRange } from '#shared/domain/clinic-time.ts';
import type { Fixture } from './fixture.ts';
import type { Operation } from './measure.ts';
import { readAppointments } from './read-appointments.ts';

const FIRST_DAY = '2025-06-02';

/** Everybody's appointments of a day, with names and states; each day is seen for the first time and so has an entry. */
export function dayScheduleOperation(fixture: Fixture): Operation {
  return {
    name: 'day schedule',
    async router(run) {
      await fixture.station.call('scheduling.getDay', { date: addDays(FIRST_DAY, run) });
    },
    async driver(run) {
      const { start, end } = clinicDayRange(addDays(FIRST_DAY, run), 'Europe/Vienna');
      const filter = { dateTime: { $gte: new Date(start), $lt: new Date(end) } };
      await readAppointments(fixture, filter, 'Saw the schedule of a day');
    },
  };
}

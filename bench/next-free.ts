import { ObjectId } from 'mongodb';
import { addDays, addMinutes, clinicDayRange } from '#shared/domain/clinic-time.ts';
import { TIME_ZONE, TODAY } from './fill-calendar.ts';
import type { Fixture } from './fixture.ts';
import type { Operation } from './measure.ts';

/** The next free time of twenty doctors: how long, and the days that are read until enough is found. */
export function nextFreeOperation(
  { station, bare }: Fixture,
  doctorIds: string[],
  asked: { name: string; duration: number; days: number[] },
): Operation {
  return {
    name: asked.name,
    async router() {
      await station.call('scheduling.findNextFree', {
        among: { kind: 'specialization', specialization: 'Bench' },
        duration: asked.duration,
        from: TODAY,
      });
    },
    async driver() {
      let from = TODAY;
      for (const days of asked.days) {
        const to = addDays(from, days);
        const start = new Date(addMinutes(clinicDayRange(from, TIME_ZONE).start, -12 * 60));
        const end = new Date(clinicDayRange(to, TIME_ZONE).start);
        await bare.db
          .collection('appointments')
          .find(
            {
              doctorId: { $in: doctorIds.map((id) => new ObjectId(id)) },
              dateTime: { $gte: start, $lt: end },
              occupiedSlots: { $exists: true },
            },
            { projection: { _id: 0, doctorId: 1, dateTime: 1, duration: 1 } },
          )
          .toArray();
        from = to;
      }
    },
  };
}

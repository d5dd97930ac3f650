import { ObjectId } from 'mongodb';
import { newAccount } from '#main/features/accounts/new-account.ts';
import { occupiedSlots } from '#shared/domain/appointment.ts';
import { addDays, addMinutes, clinicDayRange, firstMomentAt } from '#shared/domain/clinic-time.ts';
import { weekdays } from '#shared/domain/user.ts';
import { startTestDatabase } from '#tests/integration/support/test-database.ts';
import { createFixture, type Fixture } from './fixture.ts';
import { type Comparison, compare, type Operation } from './measure.ts';

const TIME_ZONE = 'Europe/Vienna';
const TODAY = '2026-03-10';
const DOCTORS = 20;
const DAYS_BACK = 275;
const DAYS_AHEAD = 90;
/** A doctor's day: 27 appointments of a quarter of an hour, each followed by five minutes that nobody has taken. */
const A_DAY = 27;
const PATIENTS = 100;
const BATCH = 5_000;
const WARM_UP = 5;

/** Twenty doctors, with some 200,000 appointments behind them and ahead. */
async function fillCalendar({ bare, station, clock }: Fixture): Promise<string[]> {
  const doctorIds: string[] = [];
  for (let number = 0; number < DOCTORS; number += 1) {
    const doctor = newAccount(
      {
        email: `bench${number}@test.clinic`,
        password: 'none',
        role: 'doctor',
        firstName: `Bench${number}`,
        lastName: 'Doctor',
        specialization: 'Bench',
        availability: weekdays.map((day) => ({
          day,
          startTime: '08:00',
          endTime: '17:00',
          isAvailable: true,
        })),
      },
      clock.now,
    );
    await station.collections.users.raw.insertOne(station.collections.users.encode(doctor));
    doctorIds.push(doctor._id);
  }
  let number = 0;
  let batch: Record<string, unknown>[] = [];
  const flush = async () => {
    if (batch.length > 0) await bare.db.collection('appointments').insertMany(batch);
    batch = [];
  };
  for (let day = -DAYS_BACK; day < DAYS_AHEAD; day += 1) {
    const opens = firstMomentAt(addDays(TODAY, day), '08:00', TIME_ZONE);
    for (const doctorId of doctorIds) {
      for (let at = 0; at < A_DAY; at += 1) {
        const dateTime = addMinutes(opens, at * 20);
        number += 1;
        batch.push({
          revision: 1,
          createdAt: clock.now,
          updatedAt: clock.now,
          appointmentId: `APT-9${String(number).padStart(6, '0')}`,
          patientId: new ObjectId(),
          doctorId: new ObjectId(doctorId),
          dateTime: new Date(dateTime),
          duration: 15,
          type: 'consultation',
          reason: 'Bench',
          status: 'scheduled',
          reminderSent: false,
          occupiedSlots: occupiedSlots(dateTime, 15),
        });
      }
      if (batch.length >= BATCH) await flush();
    }
  }
  await flush();
  return doctorIds;
}

function operation(
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

/** Finds the next free time of twenty doctors with 200,000 appointments: one that comes soon, and one that never comes. */
export async function measureNextFree(runs: number): Promise<Comparison[]> {
  const database = await startTestDatabase();
  const fixture = await createFixture(database, PATIENTS);
  try {
    const doctorIds = await fillCalendar(fixture);
    const soon = operation(fixture, doctorIds, { name: 'next free: soon', duration: 5, days: [7] });
    const never = operation(fixture, doctorIds, {
      name: 'next free: never',
      duration: 60,
      days: [7, 21, 62],
    });
    return [await compare(soon, PATIENTS, runs, WARM_UP), await compare(never, PATIENTS, runs, WARM_UP)];
  } finally {
    await fixture.stop();
    await database.stop();
  }
}

import { ObjectId } from 'mongodb';
import { newAccount } from '#main/features/accounts/new-account.ts';
import { occupiedSlots } from '#shared/domain/appointment.ts';
import { addDays, addMinutes, firstMomentAt } from '#shared/domain/clinic-time.ts';
import { weekdays } from '#shared/domain/user.ts';
import { type Fixture, pick } from './fixture.ts';

/** Where and when the bench's calendar is. */
export const TIME_ZONE = 'Europe/Vienna';
export const TODAY = '2026-03-10';
const DOCTORS = 20;
const DAYS_BACK = 275;
const DAYS_AHEAD = 90;
/** A doctor's day: 27 appointments of a quarter of an hour, each followed by five minutes that nobody has taken. */
const A_DAY = 27;
/** Each doctor has their own, so that nobody is in two places at once. */
const PATIENTS_OF_DOCTOR = 5;
const BATCH = 5_000;

/** Twenty doctors, with some 200,000 appointments behind them and ahead. */
export async function fillCalendar({ bare, station, clock, patientIds }: Fixture): Promise<string[]> {
  // Those of the seed would be in the way of their patients.
  await bare.db.collection('appointments').deleteMany({});
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
    for (const [index, doctorId] of doctorIds.entries()) {
      for (let at = 0; at < A_DAY; at += 1) {
        const dateTime = addMinutes(opens, at * 20);
        number += 1;
        batch.push({
          revision: 1,
          createdAt: clock.now,
          updatedAt: clock.now,
          appointmentId: `APT-9${String(number).padStart(6, '0')}`,
          patientId: new ObjectId(pick(patientIds, index * PATIENTS_OF_DOCTOR + (at % PATIENTS_OF_DOCTOR))),
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

import { ObjectId } from 'mongodb';
import { newAccount } from '#main/features/accounts/new-account.ts';
import { occupiedSlots } from '#shared/domain/appointment.ts';
import { addMinutes, clinicDate, firstMomentAt } from '#shared/domain/clinic-time.ts';
import { type User, weekdays } from '#shared/domain/user.ts';
import { registerPatient } from '#tests/integration/support/patients.ts';
import type { TestClinic } from '#tests/integration/support/test-clinic.ts';

const TIME_ZONE = 'Europe/Vienna';
const DOCTORS = 40;
/** A doctor's day: an appointment of a quarter of an hour every twenty minutes. A thousand in all. */
const A_DAY = 25;
const PATIENTS = 50;
const week = weekdays.map((day) => ({ day, startTime: '08:00', endTime: '18:00', isAvailable: true }));

/** Fills today with forty doctors and a thousand appointments. @returns the clerk who looks at it */
export async function fillDay(clinic: TestClinic): Promise<User> {
  const clerk = await clinic.addStaff('receptionist');
  const station = await clinic.openWorkstation();
  await station.signIn(clerk);
  const patientIds: string[] = [];
  for (let number = 0; number < PATIENTS; number += 1) {
    patientIds.push((await registerPatient(station, { firstName: `Patient${number}` }))._id);
  }
  const now = new Date();
  const opens = firstMomentAt(clinicDate(now, TIME_ZONE), '08:00', TIME_ZONE);
  const { users, appointments } = station.collections;
  for (let number = 0; number < DOCTORS; number += 1) {
    const doctor = newAccount(
      {
        email: `column${number}@test.clinic`,
        password: 'none',
        role: 'doctor',
        firstName: 'Column',
        lastName: `Doctor${String(number).padStart(2, '0')}`,
        availability: week,
      },
      now,
    );
    await users.raw.insertOne(users.encode(doctor));
    await appointments.raw.insertMany(
      Array.from({ length: A_DAY }, (_, at) => {
        const dateTime = addMinutes(opens, at * 20);
        return {
          revision: 1,
          createdAt: now,
          updatedAt: now,
          appointmentId: `APT-${String(10_000 + number * A_DAY + at)}`,
          // No patient is in two places at a time.
          patientId: new ObjectId(patientIds[(number + at) % PATIENTS]),
          doctorId: new ObjectId(doctor._id),
          dateTime: new Date(dateTime),
          duration: 15,
          type: 'consultation',
          reason: 'Review of blood pressure',
          status: at % 2 === 0 ? 'scheduled' : 'confirmed',
          reminderSent: false,
          occupiedSlots: occupiedSlots(dateTime, 15),
        };
      }),
    );
  }
  return clerk;
}

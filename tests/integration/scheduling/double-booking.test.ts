import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerPatient } from '../support/patients.ts';
import { createTestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { Refusal } from '../support/test-workstation.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

const codeOf = (error: unknown) => (error instanceof Refusal ? error.value.code : error);

describe('two bookings of one slot', () => {
  it('lets one of 200 parallel bookers at two workstations win, and tells all others', async () => {
    const clinic = await createTestClinic(database);
    const doctor = await clinic.addStaff('doctor');
    const clerks = [await clinic.addStaff('receptionist'), await clinic.addStaff('receptionist')];
    const stations = await Promise.all(
      clerks.map(async (clerk) => {
        const station = await clinic.openWorkstation();
        await station.signIn(clerk);
        return station;
      }),
    );
    const [first, second] = stations;
    if (!first || !second) throw new Error('two workstations');
    const patients: Awaited<ReturnType<typeof registerPatient>>[] = [];
    for (let number = 0; number < 20; number += 1) {
      patients.push(await registerPatient(first, { firstName: `Patient ${number}` }));
    }

    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) =>
        (index % 2 === 0 ? first : second).call('scheduling.bookAppointment', {
          patientId: patients[index % patients.length]?._id ?? '',
          doctorId: doctor._id,
          // Different starts that all overlap 10:00 to 10:30.
          dateTime: `2026-03-11T09:${String((index % 6) * 5).padStart(2, '0')}:00.000Z`,
          duration: 30,
          type: 'consultation',
          reason: 'Race',
        }),
      ),
    );

    const won = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    const reasons = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [codeOf(outcome.reason)] : [],
    );
    expect(won).toHaveLength(1);
    expect(new Set(reasons)).toEqual(new Set(['SLOT_TAKEN']));
    const stored = await first.collections.appointments.find({});
    expect(stored).toHaveLength(1);
    const entries = await first.collections.auditLogs.find({ resource: 'Appointment' });
    expect(entries.filter((entry) => entry.status === 'success')).toHaveLength(1);
    expect(entries.filter((entry) => entry.status === 'failure')).toHaveLength(199);
    await clinic.stop();
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerPatient } from '../support/patients.ts';
import { createTestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

it('reads the vitals of every visit, newest first, those of an unfinished note too', async () => {
  const clinic = await createTestClinic(database);
  const doctor = await clinic.addStaff('doctor');
  const ward = await clinic.openWorkstation();
  await ward.signIn(await clinic.addStaff('nurse'));
  const patient = await registerPatient(ward);
  const take = async (day: string, heartRate: number) => {
    clinic.clock.now = new Date(`${day}T09:00:00.000Z`);
    const booked = await ward.call('scheduling.bookAppointment', {
      patientId: patient._id,
      doctorId: doctor._id,
      dateTime: clinic.clock.now.toISOString(),
      duration: 30,
      type: 'follow-up',
      reason: 'Blood pressure',
    });
    await ward.call('scheduling.checkInPatient', { appointmentId: booked._id, revision: booked.revision });
    await ward.call('visits.recordVitals', {
      appointmentId: booked._id,
      edits: { heartRate: { base: null, value: heartRate } },
    });
  };
  await take('2026-03-10', 71);
  await take('2026-03-11', 72);
  await take('2026-03-12', 73);
  const patientId = patient._id;
  const rates = async (input: { from?: string; limit?: number }) => {
    const { readings, hasMore } = await ward.call('visits.listPatientVitals', { patientId, ...input });
    return { rates: readings.map(({ vitals }) => vitals.heartRate), hasMore };
  };
  expect(await rates({})).toEqual({ rates: [73, 72, 71], hasMore: false });
  expect(await rates({ limit: 2 })).toEqual({ rates: [73, 72], hasMore: true });
  expect(await rates({ from: '2026-03-11T00:00:00.000Z' })).toEqual({ rates: [73, 72], hasMore: false });

  const views = (await ward.collections.auditLogs.find({ resource: 'Visit', action: 'VIEW' })).filter(
    ({ description }) => description === 'Saw the vitals over time',
  );
  expect(views.map((entry) => entry.patientId)).toContain(patientId);
  await clinic.stop();
});

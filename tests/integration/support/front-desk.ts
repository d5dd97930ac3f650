import type { User } from '#shared/domain/user.ts';
import { registerPatient } from './patients.ts';
import { createTestClinic, type TestClinic } from './test-clinic.ts';
import type { TestDatabase } from './test-database.ts';
import type { TestWorkstation } from './test-workstation.ts';

/** A clinic with somebody at its front desk, a doctor, and a patient. */
export interface FrontDesk {
  clinic: TestClinic;
  desk: TestWorkstation;
  doctor: User;
  patient: Awaited<ReturnType<typeof registerPatient>>;
  patientId: string;
}

/** Opens one. It is Tuesday, 10 March, 09:00 in Vienna; the doctor works every day from 08:00 to 18:00. */
export async function openFrontDesk(database: TestDatabase): Promise<FrontDesk> {
  const clinic = await createTestClinic(database);
  const doctor = await clinic.addStaff('doctor');
  const desk = await clinic.openWorkstation();
  await desk.signIn(await clinic.addStaff('receptionist'));
  const patient = await registerPatient(desk);
  return { clinic, desk, doctor, patient, patientId: patient._id };
}

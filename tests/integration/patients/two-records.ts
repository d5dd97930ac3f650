import { type FrontDesk, openFrontDesk } from '../support/front-desk.ts';
import { registerPatient } from '../support/patients.ts';
import type { TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

type Person = Parameters<typeof registerPatient>[1];

/** A front desk and a doctor, and what tests of merging do again and again. */
export interface MergeDesk {
  front: FrontDesk;
  doctor: TestWorkstation;
  register(person: Person): Promise<string>;
  /** Two records of one person, by their ids; the last name tells them from everybody else. */
  twice(lastName: string, one?: Person, other?: Person): Promise<[string, string]>;
  book(patientId: string, dateTime: string, doctorId?: string): ReturnType<typeof bookAt>;
}

function bookAt(front: FrontDesk, patientId: string, dateTime: string, doctorId: string) {
  return front.desk.call('scheduling.bookAppointment', {
    patientId,
    doctorId,
    dateTime,
    duration: 30,
    type: 'consultation',
    reason: 'Cough',
  });
}

export async function openMergeDesk(database: TestDatabase): Promise<MergeDesk> {
  const front = await openFrontDesk(database);
  const doctor = await front.clinic.openWorkstation();
  await doctor.signIn(front.doctor);
  const register = async (person: Person) => (await registerPatient(front.desk, person))._id;
  return {
    front,
    doctor,
    register,
    twice: async (lastName, one = {}, other = {}) => [
      await register({ lastName, ...one }),
      await register({ lastName, ...other }),
    ],
    book: (patientId, dateTime, doctorId = front.doctor._id) => bookAt(front, patientId, dateTime, doctorId),
  };
}

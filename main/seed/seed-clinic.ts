import { faker as english } from '@faker-js/faker/locale/en';
import { addDays, clinicDate } from '#shared/domain/clinic-time.ts';
import { staffName } from '#shared/domain/user.ts';
import type { Visit } from '#shared/domain/visit.ts';
import type { Collections } from '../database/collections.ts';
import { newId } from '../database/new-id.ts';
import { hashPassword } from '../features/accounts/password-hash.ts';
import { newClinic, newSystemUser } from '../features/clinic/set-up-clinic.ts';
import { derivedKeys } from '../features/patients/patient-views.ts';
import { learnNameWords } from '../features/patients/search/name-word-repository.ts';
import { signatureOf } from '../features/visits/sign-note.ts';
import { newStarterTexts } from '../features/visits/texts/insert-starter-texts.ts';
import { fakeEarlierVisits } from './earlier-visits.ts';
import { fillHistories } from './fake-history.ts';
import { fakePatient } from './fake-patients.ts';
import { planYear } from './fake-schedule.ts';
import { registerTwice } from './fake-twins.ts';
import { insertBatches } from './insert-batches.ts';
import { insertRecords } from './insert-records.ts';
import { seedStaff } from './seed-staff.ts';
import { type SeededPatient, seedYear } from './seed-visits.ts';
import { starterPanels } from './starter-panels.ts';

export interface SeedOptions {
  patients: number;
  /** The same seed and moment give the same clinic, but for ids and password hashes. */
  seed: number;
  password: string;
  now: Date;
  clinic: { name: string; timeZone: string; locale: string };
  isDemo: boolean;
}

/** As many patients at most come during the year; the rest of a large registry was seen earlier. */
const MOST_SEEN = 10_000;
const VISITS_A_YEAR = 3;
const REGISTRY_BATCH = 5_000;

/** A completed note as its doctor signed it: as the database gives it back, which is what the hash is held against. */
function signed({ visits }: Collections, visit: Visit): Visit {
  if (visit.status === 'draft') return visit;
  const kept = visits.decode(visits.encode(visit));
  return { ...kept, ...signatureOf(kept, { now: new Date(kept.updatedAt), userId: kept.doctorId }) };
}

/**
 * Fills an empty, migrated database with a believable clinic: staff, patients, a year of appointments, visits with notes
 * that hang together, vitals, prescriptions, tests and their results. The clinic's own document comes last: without it nothing
 * counts as set up.
 * @param onProgress hears how many patients and appointments of how many are in
 */
export async function seedClinic(
  collections: Collections,
  options: SeedOptions,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const { patients, seed, password, now, clinic, isDemo } = options;
  const faker = english;
  faker.seed(seed);
  faker.setDefaultRefDate(now);
  const today = clinicDate(now, clinic.timeZone);

  const systemUser = newSystemUser(now);
  const staff = seedStaff(await hashPassword(password), now);
  const idOf = (email: string) => staff.find((user) => user.email === email)?._id ?? systemUser._id;
  const doctors = staff.filter((user) => user.role === 'doctor');
  await insertBatches(collections.users, [systemUser, ...staff]);

  const registered = (number: number): SeededPatient => {
    const day = addDays(today, -faker.number.int({ min: 1, max: 3_000 }));
    return fakePatient(faker, number, today, `${day}T09:00:00.000Z`);
  };
  const seen = Array.from({ length: Math.min(patients, MOST_SEEN) }, (_, index) => registered(index + 1));
  const pairs = registerTwice(seen, now);
  const slots = planYear(faker, doctors, today, clinic.timeZone, seen.length * VISITS_A_YEAR);
  const people = { frontDesk: idOf('frontdesk@demo.clinic'), nurse: idOf('nurse@demo.clinic') };
  const earlier = fakeEarlierVisits(faker, {
    patients: seen,
    doctors,
    nurse: people.nurse,
    today,
    timeZone: clinic.timeZone,
  });
  const doctorNames = new Map(doctors.map((doctor) => [doctor._id, staffName(doctor)]));
  const year = seedYear(faker, {
    earlier,
    slots,
    patients: seen,
    people,
    now,
    timeZone: clinic.timeZone,
    doctorName: (id) => doctorNames.get(id) ?? '',
  });

  fillHistories(faker, seen, { nurse: people.nurse, today });

  const { appointments, prescriptions, records } = year;
  const visits = year.visits.map((visit) => signed(collections, visit));
  const total = patients + appointments.length + visits.length + prescriptions.length + records.length;
  let done = 0;
  const count = (inserted: number) => {
    done += inserted;
    onProgress(done, total);
  };
  const insertPatients = async (batch: readonly SeededPatient[]) => {
    await learnNameWords(
      collections,
      batch.map(({ user }) => user),
    );
    await insertBatches(
      collections.users,
      batch.map(({ user }) => user),
    );
    await insertBatches(
      collections.patients,
      batch.map((one) => ({ ...one.patient, ...derivedKeys(one) })),
      count,
    );
  };
  await insertPatients(seen);
  for (let from = seen.length; from < patients; from += REGISTRY_BATCH) {
    const size = Math.min(REGISTRY_BATCH, patients - from);
    await insertPatients(Array.from({ length: size }, (_, index) => registered(from + index + 1)));
  }
  await insertBatches(collections.duplicatePairs, pairs);
  const texts = newStarterTexts(systemUser._id, now);
  await insertBatches(collections.notePhrases, texts.phrases);
  await insertBatches(collections.noteTemplates, texts.templates);
  await insertBatches(collections.letterTemplates, texts.letters);
  await insertBatches(collections.testPanels, starterPanels(systemUser._id, now));
  await insertBatches(collections.appointments, appointments, count);
  await insertBatches(collections.visits, visits, count);
  await insertBatches(collections.prescriptions, prescriptions, count);
  await insertRecords(collections, records, now, count);

  await collections.counters.insertMany([
    { _id: 'patients', value: patients },
    { _id: 'appointments', value: appointments.length },
    { _id: 'visits', value: visits.length },
    { _id: 'prescriptions', value: prescriptions.length },
    { _id: 'medicalRecords', value: records.length },
    { _id: 'audit seed', value: 1 },
  ]);
  await insertBatches(collections.auditLogs, [
    {
      _id: newId(),
      userId: systemUser._id,
      userName: 'Glytch Clinic',
      action: 'CREATE',
      resource: 'Clinic',
      description: `Filled the database with ${patients} invented patients`,
      status: 'success',
      isSecurityEvent: true,
      severity: 'info',
      timestamp: now.toISOString(),
      workstationId: 'seed',
      sequence: 1,
    },
  ]);
  await insertBatches(collections.clinic, [newClinic(clinic, systemUser._id, now, isDemo)]);
}

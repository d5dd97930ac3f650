import type { Faker } from '@faker-js/faker';
import { addDays, ageInYears, clinicDate, firstMomentAt } from '#shared/domain/clinic-time.ts';
import type { Patient } from '#shared/domain/patient.ts';
import type { User } from '#shared/domain/user.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { complaints } from './complaints.ts';
import { type Build, fakeBuild, fakeVisit, fakeVitals } from './fake-visit.ts';
import { noteVisit } from './note-visit.ts';

/** Visits of the years before the one whose calendar is filled, and the build that those patients have today. */
export interface EarlierVisits {
  visits: Visit[];
  builds: Map<string, Build>;
}

interface EarlierPlan {
  patients: readonly { user: User; patient: Patient }[];
  doctors: readonly { _id: string }[];
  nurse: string;
  today: string;
  timeZone: string;
}

/** The calendar goes back a year; these visits end before that. */
const BEFORE_DAYS = 380;
const FURTHEST_DAYS = 1_800;
const ADULT = 25;
const checkUps = complaints.filter(({ reason }) => /check-up|blood pressure|Diabetes check/.test(reason));

/** One in four adults who have long been registered came before, so that their vitals have a course over years. */
export function fakeEarlierVisits(faker: Faker, plan: EarlierPlan): EarlierVisits {
  const { patients, doctors, nurse, today, timeZone } = plan;
  const builds = new Map<string, Build>();
  const planned = patients.flatMap(({ patient, user }) => {
    const registered = clinicDate(patient.createdAt, timeZone);
    const longest = Math.min(
      FURTHEST_DAYS,
      Math.round((Date.parse(today) - Date.parse(registered)) / 86_400_000),
    );
    const age = ageInYears(user.dateOfBirth ?? today, today);
    if (age < ADULT || longest <= BEFORE_DAYS + 90 || !faker.datatype.boolean(0.4)) return [];
    const build = fakeBuild(faker, age, user.gender);
    builds.set(patient._id, build);
    const complaint = faker.helpers.arrayElement(checkUps);
    const doctorId = faker.helpers.arrayElement(doctors)._id;
    const yearly = faker.number.float({ min: -0.9, max: 1.6 });
    return Array.from({ length: faker.number.int({ min: 2, max: 7 }) }, () => {
      const days = faker.number.int({ min: BEFORE_DAYS, max: longest });
      const years = days / 365;
      return { patient, build, complaint, doctorId, days, years, yearly };
    });
  });
  planned.sort((one, other) => other.days - one.days);
  const visits = planned.map(({ patient, build, complaint, doctorId, days, years, yearly }, index) => {
    const dateTime = firstMomentAt(
      addDays(today, -days),
      `${String(faker.number.int({ min: 8, max: 16 })).padStart(2, '0')}:30`,
      timeZone,
    );
    const then = {
      ...build,
      weight: build.weight - years * yearly,
      systolic: build.systolic - Math.round(years * 2),
    };
    const vitals = fakeVitals(faker, then, complaint, { at: dateTime, by: nurse });
    const appointment = { dateTime, patientId: patient._id, doctorId };
    const visit = fakeVisit(appointment, complaint, vitals, index + 1, timeZone);
    noteVisit(patient, visit);
    return visit;
  });
  return { visits, builds };
}

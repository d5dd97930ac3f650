import type { Page } from '@playwright/test';
import type { PatientSummary } from '#shared/contract/patients.ts';
import { addDays, clinicDate } from '#shared/domain/clinic-time.ts';
import { DEMO_ZONE } from '#tests/e2e/fixtures/turn-clock.ts';
import { ask } from './ask.ts';
import type { Tour } from './tour.ts';

/** The patient whom the tour follows through the day. */
export interface Followed {
  patientId: string;
  patientNumber: string;
  firstName: string;
  lastName: string;
  dateOfBirth: string;
  /** As measured last time, in kilograms and centimetres. */
  weight: number;
  height: number;
}

const REASON = 'Review of blood pressure';
const SEARCHED_DAYS = 60;
const BORN_AFTER = '1940';
const BORN_BEFORE = '1978';

/**
 * Finds the patient who fits the tour's story best: the doctor saw them about their blood pressure, that was their last
 * visit, they are no longer young, and have an allergy. Asked as the nurse, who may see both calendar and chart.
 */
export async function choosePatient({ window }: Tour, doctorsName: string): Promise<Followed> {
  const { doctors } = await ask(window, 'accounts.listDoctors', {});
  const doctor = doctors.find(({ lastName }) => lastName === doctorsName);
  if (!doctor) throw new Error(`The demo clinic has no Dr ${doctorsName}.`);
  const today = clinicDate(new Date(await window.evaluate(() => Date.now())), DEMO_ZONE);
  let best: { followed: Followed; points: number } | undefined;
  for (let back = 1; back < SEARCHED_DAYS; back += 1) {
    const date = addDays(today, -back);
    const { appointments } = await ask(window, 'scheduling.getDay', { date, doctorId: doctor._id });
    for (const { reason, status, patient } of appointments) {
      if (reason !== REASON || status !== 'completed' || patient.status !== 'active') continue;
      if (await isBookedOn(window, patient._id, today)) continue;
      const found = await weigh(window, patient, date);
      if (found && found.points > (best?.points ?? 0)) best = found;
    }
  }
  if (!best) throw new Error(`In the demo clinic nobody came for: ${REASON}.`);
  return best.followed;
}

async function isBookedOn(window: Page, patientId: string, date: string): Promise<boolean> {
  const { appointments } = await ask(window, 'scheduling.listPatientAppointments', {
    patientId,
    when: 'upcoming',
  });
  return appointments.some(({ dateTime }) => clinicDate(dateTime, DEMO_ZONE) === date);
}

/** How well a patient fits, who was here on that date; undefined where they cannot be measured anew. */
async function weigh(
  window: Page,
  patient: PatientSummary,
  date: string,
): Promise<{ followed: Followed; points: number } | undefined> {
  const { _id: patientId, patientId: patientNumber, firstName, lastName, dateOfBirth } = patient;
  const chart = await ask(window, 'patients.getChart', { patientId });
  const { weight, height } = chart.latestVitals ?? {};
  if (!dateOfBirth || !weight || !height) return undefined;
  const signs = [
    true,
    dateOfBirth > BORN_AFTER && dateOfBirth < BORN_BEFORE,
    chart.lastVisitDate?.startsWith(date),
    chart.allergies && chart.allergies.length > 0,
    // Vitals of several years make a plot worth looking at.
    chart.totalVisits > 5,
  ];
  return {
    followed: { patientId, patientNumber, firstName, lastName, dateOfBirth, weight, height },
    points: signs.filter(Boolean).length,
  };
}

import type { Faker } from '@faker-js/faker';
import { addDays, addMonths, ageInYears } from '#shared/domain/clinic-time.ts';
import type { HistoryContents, HistoryEntry } from '#shared/domain/history-entry.ts';
import { historyFields } from '#shared/domain/medical-history.ts';
import type { Patient } from '#shared/domain/patient.ts';
import type { User } from '#shared/domain/user.ts';
import { newId } from '../database/new-id.ts';

const surgeries = [
  { text: 'Appendectomy', from: 8 },
  { text: 'Tonsillectomy', from: 4 },
  { text: 'Inguinal hernia repair', from: 25 },
  { text: 'Cholecystectomy', from: 30 },
  { text: 'Knee arthroscopy', from: 20 },
  { text: 'Cataract surgery', from: 65 },
  { text: 'Total hip replacement', from: 60 },
];
const hospitals = ['Northgate General Hospital', 'St Anne’s Hospital', 'University Hospital'];
const families = [
  'Father: heart attack at 58',
  'Mother: type 2 diabetes',
  'Sister: breast cancer at 49',
  'Grandfather: bowel cancer',
  'Mother: hypertension',
  'Brother: asthma',
  'Father: stroke at 71',
];

/** A vaccine, for whom, and after how many months it is due again. */
const vaccines = [
  { text: 'Tetanus and diphtheria', from: 6, every: 120, share: 0.75 },
  { text: 'Influenza', from: 50, every: 12, share: 0.6 },
  { text: 'Pneumococcal (PPSV23)', from: 65, every: 60, share: 0.55 },
  { text: 'Herpes zoster', from: 60, every: undefined, share: 0.4 },
  { text: 'Hepatitis B', from: 1, every: undefined, share: 0.5 },
  { text: 'Measles, mumps, rubella', from: 1, every: undefined, share: 0.7 },
];

function fakeContents(faker: Faker, birthDate: string, today: string): HistoryContents[] {
  const age = ageInYears(birthDate, today);
  const isOneOf = (share: number) => faker.datatype.boolean(share);
  const operations = faker.helpers
    .arrayElements(surgeries, { min: 0, max: age > 40 ? 2 : 1 })
    .filter(({ from }) => age > from + 1)
    .map(({ text, from }): HistoryContents => {
      const years = faker.number.int({ min: from, max: age - 1 });
      const date = addDays(addMonths(birthDate, years * 12), faker.number.int({ min: 0, max: 360 }));
      return { kind: 'surgery', text, date, hospital: faker.helpers.arrayElement(hospitals) };
    });
  const relatives = isOneOf(0.45) ? faker.helpers.arrayElements(families, { min: 1, max: 2 }) : [];
  const doses = vaccines
    .filter(({ from, share }) => age >= from && isOneOf(share))
    .map(({ text, every }): HistoryContents => {
      const months = every ?? Math.min(240, Math.max(1, age * 12 - 12));
      // Most come back in time, some are late.
      const ago = faker.number.int({ min: 1, max: Math.round(months * 1.03) });
      const given = addDays(addMonths(today, -ago), -faker.number.int({ min: 0, max: 27 }));
      const date = given < birthDate ? birthDate : given;
      return {
        kind: 'immunization',
        text,
        date,
        ...(every === undefined ? {} : { nextDue: addMonths(date, every) }),
      };
    });
  return [...operations, ...relatives.map((text): HistoryContents => ({ kind: 'family', text })), ...doses];
}

interface Person {
  user: User;
  patient: Patient;
}

/** What a visit leaves in the history: a condition with its code, and a medicine that is taken from then on. */
export function noteInHistory(
  { patient }: Person,
  contents: readonly HistoryContents[],
  written: { by: string; at: string },
): void {
  const entries = patient.historyEntries ?? [];
  for (const entry of contents) {
    const isKnown = entries.some(({ kind, text }) => kind === entry.kind && text === entry.text);
    if (!isKnown) entries.push({ ...entry, entryId: newId(), addedBy: written.by, addedAt: written.at });
  }
  patient.historyEntries = entries;
}

/**
 * Gives patients surgeries, relatives and vaccinations that fit their age, and derives from all their entries what the schema keeps.
 */
export function fillHistories(
  faker: Faker,
  patients: readonly Person[],
  options: { nurse: string; today: string },
): void {
  for (const seeded of patients) {
    const { patient, user } = seeded;
    const before: HistoryEntry[] = patient.historyEntries ?? [];
    patient.historyEntries = [];
    const contents = fakeContents(faker, user.dateOfBirth ?? options.today, options.today);
    for (const entry of contents) {
      // What was done since the patient is registered was written down on that day.
      const done = entry.date && `${entry.date}T09:00:00.000Z`;
      const at = done && done > patient.createdAt ? done : patient.createdAt;
      noteInHistory(seeded, [entry], { by: options.nurse, at });
    }
    patient.historyEntries.push(...before);
    if (patient.historyEntries.length === 0) {
      delete patient.historyEntries;
      continue;
    }
    Object.assign(patient, historyFields(patient.historyEntries));
  }
}

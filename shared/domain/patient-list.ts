import { z } from 'zod';
import { addDays, addMonths, ageInYears } from './clinic-time.ts';
import { patientStatus } from './patient.ts';
import { documentFields, line, objectId, plainDate, requiredLine } from './primitives.ts';

const OLDEST = 130;
/** An insurance expires soon within so many days. */
export const EXPIRES_SOON_DAYS = 30;

export const insuranceStates = ['valid', 'expires-soon', 'expired', 'none'] as const;
export type InsuranceState = (typeof insuranceStates)[number];

const age = () => z.int().min(0, 'OUT_OF_RANGE').max(OLDEST, 'OUT_OF_RANGE');

/** What the list is narrowed to; everything that is named must hold. */
export const patientListFilter = z
  .object({
    status: patientStatus.optional(),
    /** In full years, both included. */
    ageFrom: age().optional(),
    ageTo: age().optional(),
    /** Who has completed a visit of theirs. */
    doctorId: objectId().optional(),
    /** Their last visit was on this day of the clinic or later. */
    lastVisitFrom: plainDate().optional(),
    /** Their last visit was on this day or earlier. */
    lastVisitTo: plainDate().optional(),
    /** They have not been here for so many months, or never. */
    notSeenForMonths: z.int().min(1, 'OUT_OF_RANGE').max(600, 'OUT_OF_RANGE').optional(),
    /** The beginning of a code or of each word of a condition. For those who may read charts. */
    condition: line(100).optional(),
    insurance: z.enum(insuranceStates).optional(),
    /** The insurer, as it is written. */
    insurer: line().optional(),
  })
  .refine(({ ageFrom, ageTo }) => ageFrom === undefined || ageTo === undefined || ageFrom <= ageTo, {
    path: ['ageTo'],
    message: 'END_BEFORE_START',
  })
  .refine(
    ({ lastVisitFrom, lastVisitTo }) => !lastVisitFrom || !lastVisitTo || lastVisitFrom <= lastVisitTo,
    {
      path: ['lastVisitTo'],
      message: 'END_BEFORE_START',
    },
  );
export type PatientListFilter = z.infer<typeof patientListFilter>;

const patientListOrders = ['name', 'born', 'lastVisit', 'registered'] as const;
export const patientListSort = z.object({
  by: z.enum(patientListOrders),
  isDescending: z.boolean().default(false),
});
export type PatientListSort = z.infer<typeof patientListSort>;

export const patientListColumns = [
  'born',
  'age',
  'sex',
  'number',
  'phone',
  'email',
  'status',
  'lastVisit',
  'visits',
  'insurer',
  'insuredUntil',
  'registered',
] as const;
export const patientListColumn = z.enum(patientListColumns);
/** What a column beside the name shows. */
export type PatientListColumn = z.infer<typeof patientListColumn>;

/** A list as somebody set it up: what it is narrowed to, its order, its columns. */
export const patientListView = z.object({
  filter: patientListFilter,
  sort: patientListSort,
  columns: z.array(patientListColumn).max(patientListColumns.length),
});
export type PatientListView = z.infer<typeof patientListView>;

/** The `savedViews` collection: lists that people come back to. One that is shared is everybody's to open. */
export const savedViewSchema = z.object({
  ...documentFields,
  ownerId: objectId(),
  name: requiredLine(60),
  isShared: z.boolean().default(false),
  view: patientListView,
});
export type SavedView = z.infer<typeof savedViewSchema>;

/**
 * The birth dates of an age range on a day, both included: who is 5 was born after this day six years ago.
 * @param today `YYYY-MM-DD`
 */
export function bornBetween(
  { ageFrom, ageTo }: Pick<PatientListFilter, 'ageFrom' | 'ageTo'>,
  today: string,
): { from?: string; to?: string } {
  return {
    ...(ageTo === undefined ? {} : { from: addDays(lastBirthOfAge(ageTo + 1, today), 1) }),
    ...(ageFrom === undefined ? {} : { to: lastBirthOfAge(ageFrom, today) }),
  };
}

/** The latest birth date of somebody who is so old. Leap days make it differ by a day from the calendar's own answer. */
function lastBirthOfAge(years: number, today: string): string {
  let born = addDays(addMonths(today, -12 * years), 1);
  while (born > today || ageInYears(born, today) < years) born = addDays(born, -1);
  return born;
}

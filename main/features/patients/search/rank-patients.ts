import { distance } from 'fastest-levenshtein';
import type { PatientSummary } from '#shared/contract/patients.ts';
import { foldName, nameWords } from '#shared/domain/name-words.ts';
import { searchedWords } from '#shared/domain/patient-search-keys.ts';
import type { PatientSearchQuery } from '#shared/domain/patient-search-query.ts';

const SAME = 6;
const BEGINS = 4;

/** How well one typed word fits one word of the name: whole, as a beginning, nearly; more letters right is better. */
function likeness(typed: string, word: string): number {
  if (word === typed) return SAME;
  if (word.startsWith(typed)) return BEGINS;
  return 3 * Math.max(0, 1 - distance(typed, word) / Math.max(typed.length, word.length));
}

const closest = (typed: string, words: readonly string[]) =>
  Math.max(0, ...words.map((word) => likeness(typed, word)));

function score(patient: PatientSummary, query: PatientSearchQuery): number {
  const first = searchedWords(patient.firstName);
  const last = [...searchedWords(patient.lastName), nameWords(patient.lastName).join('')];
  let points = 0;
  for (const typed of query.words) {
    // "Müller" means Müller, though Mueller is found by it too.
    const spellings = [
      { word: typed, less: 0 },
      { word: query.spellings[typed] ?? typed, less: 0.5 },
    ];
    const asLast = Math.max(...spellings.map(({ word, less }) => closest(word, last) - less));
    const asFirst = Math.max(...spellings.map(({ word, less }) => closest(word, first) - less));
    points += Math.max(asFirst, asLast);
    if (asLast >= BEGINS - 1) points += 1;
  }
  const { patientNumber, digits, birthDates } = query;
  const number = `PAT-${(patientNumber ?? digits ?? '').padStart(5, '0')}`;
  if (patient.patientId === number) points += 20;
  if (patient.dateOfBirth && patient.dateOfBirth === birthDates[0]) points += 1;
  if (patient.status !== 'active') points -= 0.5;
  return points;
}

/**
 * Whole words before beginnings and those before likenesses, last names before first names, the usual reading of a date before
 * the other; then by name.
 */
export function rankPatients(
  patients: readonly PatientSummary[],
  query: PatientSearchQuery,
): PatientSummary[] {
  const ranked = patients.map((patient) => ({
    patient,
    points: score(patient, query),
    name: `${foldName(patient.lastName)} ${foldName(patient.firstName)} ${patient.patientId}`,
  }));
  ranked.sort((a, b) => b.points - a.points || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return ranked.map(({ patient }) => patient);
}

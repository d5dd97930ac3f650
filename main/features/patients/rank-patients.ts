import type { PatientSummary } from '#shared/contract/patients.ts';
import { foldName, nameWords } from '#shared/domain/name-words.ts';
import type { PatientSearchQuery } from '#shared/domain/patient-search-query.ts';

function score(patient: PatientSummary, query: PatientSearchQuery): number {
  const words = nameWords(`${patient.firstName} ${patient.lastName}`);
  const lastName = foldName(patient.lastName);
  let points = 0;
  for (const typed of query.words) {
    if (words.includes(typed)) points += 4;
    if (lastName.startsWith(typed)) points += 2;
  }
  if (query.patientNumber && patient.patientId.endsWith(query.patientNumber.padStart(5, '0'))) points += 10;
  if (query.digits && patient.patientId === `PAT-${query.digits.padStart(5, '0')}`) points += 10;
  if (patient.status !== 'active') points -= 1;
  return points;
}

/** Whole words before beginnings, last names before first names, then by name. */
export function rankPatients(
  patients: readonly PatientSummary[],
  query: PatientSearchQuery,
): PatientSummary[] {
  const ranked = patients.map((patient) => ({
    patient,
    points: score(patient, query),
    name: `${foldName(patient.lastName)} ${foldName(patient.firstName)}`,
  }));
  ranked.sort((a, b) => b.points - a.points || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return ranked.map(({ patient }) => patient);
}

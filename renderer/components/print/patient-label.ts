import type { PatientSummary } from '#shared/contract/patients.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';

/** Whose a paper is: "PAT-00417, Petrova, Elena". */
export function patientLabel({ patientId, lastName, firstName }: PatientSummary): string {
  return fill(words.recordPrinting.patient, { number: patientId, last: lastName, first: firstName });
}

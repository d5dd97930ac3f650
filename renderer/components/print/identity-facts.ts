import type { PatientSummaryPrint } from '#shared/contract/record-printing.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { genderLabels, patientStatusLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { addressLines } from '../address-lines.ts';
import { birthDate } from '../birth-date.ts';
import type { PrintWords } from './use-print-words.ts';

export interface Fact {
  label: string;
  value: string;
}

const say = words.recordPrinting.facts;

function statusOf({ status, deceasedOn }: PatientSummaryPrint['patient'], { formats }: PrintWords): string {
  return status === 'deceased' && deceasedOn
    ? fill(say.deceased, { date: formats.date(deceasedOn) })
    : patientStatusLabels[status];
}

function birthOf(patient: PatientSummaryPrint['patient'], { formats }: PrintWords): string {
  const { dateOfBirth, status } = patient;
  if (!dateOfBirth) return words.patients.header.birthUnknown;
  // Nobody grows older after their death.
  const age = status === 'deceased' ? '' : formats.age(dateOfBirth);
  return [birthDate(patient, formats), age].filter(Boolean).join(', ');
}

/** Who the patient is: what is not known is left out, but never the birth date or the sex. */
export function identityFacts(
  { patient, bloodGroup }: Pick<PatientSummaryPrint, 'patient'> & Partial<PatientSummaryPrint>,
  print: PrintWords,
): Fact[] {
  const facts: { label: string; value: string | undefined }[] = [
    { label: say.name, value: fullName(patient) },
    { label: say.number, value: patient.patientId },
    { label: say.born, value: birthOf(patient, print) },
    { label: say.status, value: statusOf(patient, print) },
    {
      label: say.sex,
      value: patient.gender ? genderLabels[patient.gender] : words.patients.header.sexUnknown,
    },
    { label: say.bloodGroup, value: bloodGroup },
  ];
  return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

/** How the patient is reached, as far as it is known. */
export function contactFacts({ patient }: Pick<PatientSummaryPrint, 'patient'>): Fact[] {
  const facts = [
    { label: say.phone, value: patient.phone },
    { label: say.email, value: patient.email },
    { label: say.address, value: addressLines(patient.address).join(', ') },
  ];
  return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

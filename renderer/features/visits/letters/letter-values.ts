import type { LetterSources } from '#shared/contract/letters.ts';
import { fillLetter, type LetterValues, namesVariable } from '#shared/domain/letter-variables.ts';
import { fullName } from '#shared/domain/user.ts';
import { vitalUnit, vitalValue } from '#shared/domain/vital-units.ts';
import { words } from '#shared/words/words.ts';
import { birthDate } from '../../../components/birth-date.ts';
import { printedVitals } from '../../../components/print/printed-vitals.ts';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import type { OfferedLetter } from './offered-letters.ts';

/** What is chosen and typed beside the text. Dates are `YYYY-MM-DD`. */
export interface LetterFields {
  from: string | null;
  to: string | null;
  hasDiagnosis: boolean;
  recipient: string;
  reason: string;
  urgency: keyof typeof words.chart.overview.urgencies;
}

const say = words.letters;

function diagnosisText({ visit: { diagnosis = [] } }: LetterSources, hasCodes: boolean): string {
  return diagnosis
    .map(({ icdCode, description }) =>
      [hasCodes && icdCode, description || icdCode].filter(Boolean).join(' '),
    )
    .join('; ');
}

function vitalsText({ visit, chart }: LetterSources, { units }: PrintWords): string {
  const vitals = visit.vitals ?? chart.latestVitals;
  if (!vitals) return '';
  return printedVitals
    .flatMap((vital) => {
      const value = vitalValue(vitals, vital, units);
      return value ? [`${words.visits.vitals[vital]} ${value} ${vitalUnit(vital, units)}`] : [];
    })
    .join(', ');
}

function historyText({ chart: { medicalHistory } }: LetterSources): string {
  return (medicalHistory?.chronicConditions ?? []).join('; ') || say.none;
}

/** Everything that a letter may name, as it is written. */
function valuesOf(sources: LetterSources, fields: LetterFields, print: PrintWords): LetterValues {
  const { patient, visit, chart, medications, doctorName, letterhead } = sources;
  const { formats, today } = print;
  const date = (value: string | null) => (value ? formats.date(value) : undefined);
  return {
    patient: fullName(patient),
    birthDate: birthDate(patient, formats),
    age: patient.dateOfBirth && formats.age(patient.dateOfBirth),
    today: formats.date(today),
    visitDate: formats.dayOf(visit.visitDate),
    doctor: doctorName,
    clinic: letterhead.name,
    complaint: visit.chiefComplaint,
    diagnosis: diagnosisText(sources, true),
    history: historyText(sources),
    medications:
      medications.map(({ name, dosage, frequency }) => `${name} ${dosage}, ${frequency}`).join('; ') ||
      say.none,
    allergies: chart.allergies ? chart.allergies.join(', ') || say.none : say.notAsked,
    vitals: vitalsText(sources, print) || say.none,
    from: date(fields.from),
    to: date(fields.to),
    recipient: fields.recipient,
    reason: fields.reason,
    urgency: words.chart.overview.urgencies[fields.urgency],
  };
}

/**
 * The text of a letter as its template and the fields make it. A diagnosis is in a note for others only where it was ticked: where
 * the template names it, or below.
 */
export function letterText(
  { kind, text }: Pick<OfferedLetter, 'kind' | 'text'>,
  sources: LetterSources,
  fields: LetterFields,
  print: PrintWords,
): string {
  const values = valuesOf(sources, fields, print);
  if (kind === 'referral') return fillLetter(text, values);
  const diagnosis = fields.hasDiagnosis ? diagnosisText(sources, false) : undefined;
  const isBelow = fields.hasDiagnosis && !namesVariable(text, 'diagnosis');
  return fillLetter(isBelow ? `${text}\n\n${say.diagnosisLine}` : text, { ...values, diagnosis });
}

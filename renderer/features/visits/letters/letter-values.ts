import type { LetterSources } from '#shared/contract/letters.ts';
import type { LetterKind } from '#shared/domain/letter.ts';
import { fillLetter, type LetterValues } from '#shared/domain/letter-variables.ts';
import { fullName } from '#shared/domain/user.ts';
import { vitalUnit, vitalValue } from '#shared/domain/vital-units.ts';
import { words } from '#shared/words/words.ts';
import { birthDate } from '../../../components/birth-date.ts';
import { printedVitals } from '../../../components/print/printed-vitals.ts';
import type { PrintWords } from '../../../components/print/use-print-words.ts';

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
    vitals: vitalsText(sources, print),
    from: date(fields.from),
    to: date(fields.to),
    recipient: fields.recipient,
    reason: fields.reason,
    urgency: words.chart.overview.urgencies[fields.urgency],
  };
}

/** The text of a letter as its template and the fields make it. A diagnosis is in a note for others only where it was ticked. */
export function letterText(
  kind: LetterKind,
  sources: LetterSources,
  fields: LetterFields,
  print: PrintWords,
): string {
  const { text } = say.templates[kind];
  const values = valuesOf(sources, fields, print);
  const isNote = kind !== 'referral';
  const own = isNote && fields.hasDiagnosis ? `${text}\n\n${say.diagnosisLine}` : text;
  return fillLetter(own, isNote ? { ...values, diagnosis: diagnosisText(sources, false) } : values);
}

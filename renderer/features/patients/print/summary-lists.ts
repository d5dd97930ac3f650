import type { PatientSummaryPrint } from '#shared/contract/record-printing.ts';
import { insuranceState } from '#shared/domain/insurance-validity.ts';
import { vitalUnit, vitalValue } from '#shared/domain/vital-units.ts';
import { fill } from '#shared/words/fill.ts';
import { appointmentTypeLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { printedVitals } from '../../../components/print/printed-vitals.ts';
import type { PrintWords } from '../../../components/print/use-print-words.ts';

/** A line of the summary: what it is about, and what else there is to say of it. */
export interface SummaryLine {
  text: string;
  facts?: string | undefined;
  /** How many things it names, where there are several. */
  names?: number;
}

/** A part of the summary. Where it is empty, `lines` holds the one sentence that says so. */
export interface SummaryList {
  key: keyof typeof say.lists;
  title: string;
  lines: SummaryLine[];
  isEmpty: boolean;
  /** Must not be overlooked. */
  isAlert?: boolean;
}

const say = words.recordPrinting;
const join = (...parts: (string | undefined | false)[]) => parts.filter(Boolean).join(', ');

/** The parts of a patient's summary in the order in which they are printed. */
export function summaryLists(summary: PatientSummaryPrint, print: PrintWords): SummaryList[] {
  const { allergies, patient, overview } = summary;
  const list = (key: SummaryList['key'], lines: SummaryLine[], empty: string = say.empty[key]) => ({
    key,
    title: say.lists[key],
    lines: lines.length > 0 ? lines : [{ text: empty }],
    isEmpty: lines.length === 0,
  });
  return [
    {
      ...list(
        'allergies',
        allergyLines(allergies ?? []),
        allergies ? say.empty.allergies : say.empty.allergiesNotAsked,
      ),
      isAlert: Boolean(allergies?.length),
    },
    list('conditions', conditionLines(overview, print)),
    list('medications', medicationLines(overview, print)),
    list('immunizations', immunizationLines(overview, print)),
    list('vitals', vitalLines(overview, print)),
    list('visits', visitLines(overview, print)),
    list('appointments', appointmentLines(overview, print)),
    list('insurance', insuranceLines(patient, print)),
    list('emergency', emergencyLines(patient)),
  ];
}

type Overview = PatientSummaryPrint['overview'];
type Patient = PatientSummaryPrint['patient'];

const LETTERS_ON_A_LINE = 80;

/** Several on a line where they are short: none of them should have to be left out. */
function allergyLines(allergies: readonly string[]): SummaryLine[] {
  const lines: { text: string; names: number }[] = [];
  for (const allergy of allergies) {
    const last = lines.at(-1);
    if (last && last.text.length + allergy.length < LETTERS_ON_A_LINE) {
      last.text += ` · ${allergy}`;
      last.names += 1;
    } else lines.push({ text: allergy, names: 1 });
  }
  return lines;
}

function conditionLines({ conditions }: Overview, { formats }: PrintWords): SummaryLine[] {
  return conditions.map(({ text, icdCode, since }) => ({
    text: [icdCode, text].filter(Boolean).join('  '),
    facts: since && fill(say.noted, { date: formats.dayOf(since) }),
  }));
}

function medicationLines({ medications }: Overview, { formats }: PrintWords): SummaryLine[] {
  return medications.map(({ name, dosage, frequency, since, dosesDiffer }) => ({
    text: [name, dosage, frequency].filter(Boolean).join(' '),
    facts: join(since && fill(say.since, { date: formats.dayOf(since) }), dosesDiffer && say.dosesDiffer),
  }));
}

function immunizationLines(
  { immunizations: { due, given } }: Overview,
  { formats, today }: PrintWords,
): SummaryLine[] {
  return [
    ...due.map((dose) => ({
      text: dose.vaccine,
      facts: fill(dose.due < today ? say.overdue : say.due, { date: formats.date(dose.due) }),
    })),
    ...given.map(({ vaccine, date }) => ({
      text: vaccine,
      facts: date && fill(say.given, { date: formats.date(date) }),
    })),
  ];
}

function vitalLines({ latestVitals }: Overview, { formats, units }: PrintWords): SummaryLine[] {
  if (!latestVitals) return [];
  const measured = printedVitals.flatMap((vital) => {
    const value = vitalValue(latestVitals, vital, units);
    return value ? [`${words.visits.vitals[vital]} ${value} ${vitalUnit(vital, units)}`] : [];
  });
  const { recordedAt } = latestVitals;
  return [
    { text: measured.join(', '), facts: recordedAt && fill(say.taken, { date: formats.dayOf(recordedAt) }) },
  ];
}

function visitLines({ lastVisits }: Overview, { formats }: PrintWords): SummaryLine[] {
  return lastVisits.map(({ visitDate, doctor, chiefComplaint, diagnosis }) => {
    const primary = diagnosis?.find(({ type }) => type === 'primary');
    return {
      text: join(formats.dayOf(visitDate), primary?.description || firstLine(chiefComplaint)),
      facts: join(primary?.icdCode, doctor.name),
    };
  });
}

const MOST_LETTERS = 80;

function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)} …` : line;
}

function appointmentLines({ nextAppointments }: Overview, { formats }: PrintWords): SummaryLine[] {
  return nextAppointments.map(({ dateTime, doctor, type }) => ({
    text: formats.dateTime(dateTime),
    facts: join(appointmentTypeLabels[type], doctor.name),
  }));
}

function insuranceLines({ insurance }: Patient, { formats, today }: PrintWords): SummaryLine[] {
  if (!insurance?.provider?.trim()) return [];
  const { provider, policyNumber, groupNumber, validUntil } = insurance;
  const until = insuranceState(insurance, today) === 'expired' ? say.expired : say.validUntil;
  return [
    {
      text: provider,
      facts: join(
        policyNumber && fill(say.policy, { number: policyNumber }),
        groupNumber && fill(say.group, { number: groupNumber }),
        validUntil && fill(until, { date: formats.date(validUntil) }),
      ),
    },
  ];
}

function emergencyLines({ emergencyContact }: Patient): SummaryLine[] {
  const { name, relationship, phone } = emergencyContact ?? {};
  const text = name || phone;
  return text ? [{ text, facts: join(relationship, name && phone) }] : [];
}

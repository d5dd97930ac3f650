import { z } from 'zod';
import { nameWords } from './name-words.ts';
import { dateTime, objectId } from './primitives.ts';

/** A medicine on the list that is kept in the medical history, as it was written there. */
export interface ListedMedicine {
  text: string;
  /** Since when it is on the list: a moment. */
  since?: string | undefined;
}

/** A medicine of a prescription that is active. */
export interface PrescribedMedicine {
  prescriptionId: string;
  prescriptionNumber: string;
  doctorId: string;
  /** A moment. */
  prescribedDate: string;
  name: string;
  genericName?: string | undefined;
  dosage: string;
  frequency: string;
}

const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), text: z.string(), since: dateTime().optional() }),
  z.object({
    kind: z.literal('prescription'),
    prescriptionId: objectId(),
    prescriptionNumber: z.string(),
    doctorId: objectId(),
    prescribedDate: dateTime(),
    dosage: z.string(),
    frequency: z.string(),
  }),
]);

/** One medicine that the patient takes, and all the places where it stands. */
export const reconciledMedicine = z.object({
  name: z.string(),
  dosage: z.string().optional(),
  frequency: z.string().optional(),
  /** The earliest moment that any of the sources names. */
  since: dateTime().optional(),
  /** The newest prescription first, the list last. */
  sources: z.array(source),
  /** The sources name different doses: somebody has to look. */
  dosesDiffer: z.boolean(),
});
export type ReconciledMedicine = z.infer<typeof reconciledMedicine>;

const MILLIGRAMS: Record<string, number> = { g: 1_000, mg: 1, mcg: 0.001, µg: 0.001, ug: 0.001 };

/** The first dose that a text names, in one way of writing: "0,5 g" and "500mg" are the same; undefined where it names none. */
function doseIn(text: string): string | undefined {
  const match = /(\d+(?:[.,]\d+)?)\s*(mcg|µg|ug|mg|g|ml|iu|units?|%)(?![\p{L}\p{N}])/iu.exec(
    text.normalize('NFKC').replace(/μ/g, 'µ'),
  );
  if (!match) return undefined;
  const amount = Number(match[1]?.replace(',', '.'));
  const unit = (match[2] ?? '').toLowerCase().replace('units', 'unit');
  const factor = MILLIGRAMS[unit];
  // Thousandths are kept, and no trace of how computers divide.
  return factor === undefined ? `${amount} ${unit}` : `${Number((amount * factor).toPrecision(9))} mg`;
}

function startsWith(words: readonly string[], beginning: readonly string[]): boolean {
  return beginning.length > 0 && beginning.every((word, index) => words[index] === word);
}

const namesOf = ({ name, genericName }: PrescribedMedicine) =>
  [name, genericName ?? ''].map(nameWords).filter((words) => words.length > 0);

/** Two prescriptions are of one medicine where a brand or generic name of one is a name of the other. */
function isSame(one: PrescribedMedicine, other: PrescribedMedicine): boolean {
  const names = new Set(namesOf(one).map((words) => words.join(' ')));
  return namesOf(other).some((words) => names.has(words.join(' ')));
}

/** A line of the list is of a prescription's medicine where it begins with one of its names: "Lisinopril 10 mg at night". */
function isListed(text: string, prescribed: PrescribedMedicine): boolean {
  return namesOf(prescribed).some((words) => startsWith(nameWords(text), words));
}

function toLine(
  prescribed: readonly PrescribedMedicine[],
  listed: readonly ListedMedicine[],
): ReconciledMedicine {
  const newestFirst = [...prescribed].sort(
    (a, b) => Date.parse(b.prescribedDate) - Date.parse(a.prescribedDate),
  );
  const [newest] = newestFirst;
  const doses = [
    ...prescribed.map(({ dosage }) => doseIn(dosage)),
    ...listed.map(({ text }) => doseIn(text)),
  ].filter((dose) => dose !== undefined);
  const begun = [
    ...prescribed.map(({ prescribedDate }) => prescribedDate),
    ...listed.map(({ since }) => since),
  ]
    .filter((moment) => moment !== undefined)
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  return {
    name: newest?.name ?? listed[0]?.text ?? '',
    dosage: newest?.dosage,
    frequency: newest?.frequency,
    since: begun[0],
    sources: [
      ...newestFirst.map(({ name: _name, genericName: _generic, ...one }) => ({
        kind: 'prescription' as const,
        ...one,
      })),
      ...listed.map((one) => ({ kind: 'list' as const, ...one })),
    ],
    dosesDiffer: new Set(doses).size > 1,
  };
}

/**
 * One line for each medicine that the patient takes, out of the list in the medical history and the prescriptions that are
 * active: what stands in both, or was prescribed twice, is shown once with all its sources. Medicines are told apart by
 * name alone; where their doses differ, the line says so. In the order of their names.
 */
export function reconcileMedications(
  listed: readonly ListedMedicine[],
  prescribed: readonly PrescribedMedicine[],
): ReconciledMedicine[] {
  const groups: { prescribed: PrescribedMedicine[]; listed: ListedMedicine[] }[] = [];
  for (const medicine of prescribed) {
    const alike = groups.filter((group) => group.prescribed.some((one) => isSame(one, medicine)));
    const joined = alike.flatMap((group) => group.prescribed);
    for (const group of alike) groups.splice(groups.indexOf(group), 1);
    groups.push({ prescribed: [...joined, medicine], listed: [] });
  }
  for (const line of listed) {
    const words = nameWords(line.text).join(' ');
    const group = groups.find(
      (known) =>
        known.prescribed.some((medicine) => isListed(line.text, medicine)) ||
        known.listed.some(({ text }) => nameWords(text).join(' ') === words),
    );
    if (group) group.listed.push(line);
    else groups.push({ prescribed: [], listed: [line] });
  }
  return groups
    .map((group) => toLine(group.prescribed, group.listed))
    .sort((a, b) => a.name.localeCompare(b.name));
}

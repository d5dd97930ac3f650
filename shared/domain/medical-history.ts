import { type HistoryContents, type HistoryEntry, stands } from './history-entry.ts';
import { dueVaccines } from './immunization-due.ts';
import type { MedicalHistory, Patient } from './patient.ts';

/** The entry without what is not said. */
function said<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/**
 * The medical history as the schema has it: what stands now, in the order in which it was written. A list without entries is left
 * out.
 */
export function deriveMedicalHistory(entries: readonly HistoryEntry[]): MedicalHistory {
  const standing = entries.filter(stands);
  const of = (kind: HistoryContents['kind']) => standing.filter((entry) => entry.kind === kind);
  const texts = (kind: HistoryContents['kind']) => of(kind).map(({ text }) => text);
  const lists: Required<MedicalHistory> = {
    chronicConditions: texts('condition'),
    pastSurgeries: of('surgery').map(({ text, date, hospital, notes }) =>
      said({ procedure: text, date, hospital, notes }),
    ),
    familyHistory: texts('family'),
    currentMedications: texts('medication'),
    immunizations: of('immunization').map(({ text, date, nextDue }) =>
      said({ vaccine: text, date, nextDue }),
    ),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

/**
 * What a record holds of its history: the entries, and what follows from them. It is derived in the transaction that changes the
 * entries, and nowhere else.
 */
export function historyFields(
  historyEntries: HistoryEntry[],
): Pick<Patient, 'historyEntries' | 'medicalHistory' | 'nextImmunizationDue'> {
  const medicalHistory = deriveMedicalHistory(historyEntries);
  const nextImmunizationDue = dueVaccines(medicalHistory.immunizations)[0]?.due;
  return { historyEntries, medicalHistory, nextImmunizationDue };
}

/** What the entries of a history would say that was written as the schema's lists alone. */
export function historyAsContents(history: MedicalHistory): HistoryContents[] {
  const lines = (kind: HistoryContents['kind'], texts: readonly string[] = []) =>
    texts.map((text): HistoryContents => ({ kind, text }));
  return [
    ...lines('condition', history.chronicConditions),
    ...lines('medication', history.currentMedications),
    ...(history.pastSurgeries ?? []).map(
      ({ procedure = '', ...details }): HistoryContents => ({ kind: 'surgery', text: procedure, ...details }),
    ),
    ...lines('family', history.familyHistory),
    ...(history.immunizations ?? []).map(
      ({ vaccine = '', ...details }): HistoryContents => ({
        kind: 'immunization',
        text: vaccine,
        ...details,
      }),
    ),
  ].filter(({ text }) => text.trim() !== '');
}

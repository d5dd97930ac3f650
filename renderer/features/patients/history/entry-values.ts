import { type HistoryContents, type HistoryKind, historyDetails } from '#shared/domain/history-entry.ts';
import { dateInput, editableDate } from '../../../components/editable-date.ts';
import { typed } from '../../../components/form/typed-text.ts';
import type { DateReading } from '../patient-values.ts';

/** An entry as its form holds it: text, nothing for nothing. */
export interface EntryValues {
  text: string;
  icdCode: string;
  date: string;
  hospital: string;
  notes: string;
  nextDue: string;
}

/** What an empty form holds, or one that changes an entry. */
export function entryValues(entry: HistoryContents | undefined, { locale }: DateReading): EntryValues {
  return {
    text: entry?.text ?? '',
    icdCode: entry?.icdCode ?? '',
    date: editableDate(entry?.date, locale),
    hospital: entry?.hospital ?? '',
    notes: entry?.notes ?? '',
    nextDue: editableDate(entry?.nextDue, locale),
  };
}

/** What is typed, as the channels take it: only what an entry of the kind says. */
export function entryInput(
  kind: HistoryKind,
  values: EntryValues,
  { locale, today }: DateReading,
): HistoryContents {
  const details: Omit<HistoryContents, 'kind' | 'text'> = {
    icdCode: typed(values.icdCode),
    // What was done lies behind us: two digits of a year are read as past.
    date: dateInput(values.date, locale, today, true),
    hospital: typed(values.hospital),
    notes: typed(values.notes),
    nextDue: dateInput(values.nextDue, locale, today, false),
  };
  const ofKind = historyDetails[kind].flatMap((detail) =>
    details[detail] === undefined ? [] : [[detail, details[detail]]],
  );
  return { kind, text: values.text.trim(), ...Object.fromEntries(ofKind) };
}

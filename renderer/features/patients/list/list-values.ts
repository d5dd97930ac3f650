import { type PatientListFilter, patientListFilter } from '#shared/domain/patient-list.ts';
import { dateInput, editableDate } from '../../../components/editable-date.ts';

/** The filters as the fields hold them. */
export interface ListValues {
  status: string | null;
  ageFrom: string;
  ageTo: string;
  doctorId: string | null;
  lastVisitFrom: string;
  lastVisitTo: string;
  notSeenForMonths: string | null;
  condition: string;
  insurance: string | null;
  insurer: string | null;
}

interface Reading {
  locale: string;
  today: string;
}

const number = (text: string | null) => (text?.trim() ? Number(text) : undefined);
const chosen = (value: string | null) => value ?? undefined;

/** What the fields ask for. What is half typed or impossible asks for nothing yet. */
export function listFilter(values: ListValues, { locale, today }: Reading): PatientListFilter {
  const written: Record<string, unknown> = {
    status: chosen(values.status),
    ageFrom: number(values.ageFrom),
    ageTo: number(values.ageTo),
    doctorId: chosen(values.doctorId),
    lastVisitFrom: dateInput(values.lastVisitFrom, locale, today, true),
    lastVisitTo: dateInput(values.lastVisitTo, locale, today, true),
    notSeenForMonths: number(values.notSeenForMonths),
    condition: values.condition.trim() || undefined,
    insurance: chosen(values.insurance),
    insurer: chosen(values.insurer),
  };
  const readable = Object.entries(written).filter(
    ([field, value]) => value !== undefined && patientListFilter.safeParse({ [field]: value }).success,
  );
  const filter = patientListFilter.safeParse(Object.fromEntries(readable));
  // Only a range the wrong way round is left: its end is still being typed.
  return filter.success
    ? filter.data
    : listFilter({ ...values, ageTo: '', lastVisitTo: '' }, { locale, today });
}

/** What the fields hold for a filter. */
export function listValues(filter: PatientListFilter, locale: string): ListValues {
  const text = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    status: filter.status ?? null,
    ageFrom: text(filter.ageFrom),
    ageTo: text(filter.ageTo),
    doctorId: filter.doctorId ?? null,
    lastVisitFrom: editableDate(filter.lastVisitFrom, locale),
    lastVisitTo: editableDate(filter.lastVisitTo, locale),
    notSeenForMonths: text(filter.notSeenForMonths) || null,
    condition: filter.condition ?? '',
    insurance: filter.insurance ?? null,
    insurer: filter.insurer ?? null,
  };
}

/** How many of the fields that are folded away ask for something. */
export function foldedCount(filter: PatientListFilter): number {
  const { lastVisitFrom, lastVisitTo, condition, insurance, insurer } = filter;
  return [lastVisitFrom, lastVisitTo, condition, insurance, insurer].filter(Boolean).length;
}

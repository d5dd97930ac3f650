import { formatDate } from '#shared/domain/clinic-time.ts';
import { readDates } from '#shared/domain/read-dates.ts';

/** The century that a two-digit year may lie in, where dates to come are allowed. */
const YEARS_AHEAD = 20;

/** A date as text in a field, such that reading it gives the date again. */
export function editableDate(date: string | undefined, locale: string): string {
  if (!date) return '';
  const written = formatDate(date, locale);
  return readDates(written, locale, Number(date.slice(0, 4))).at(0) === date ? written : date;
}

/** What a typed date means: the likely reading first. Births cannot lie ahead, expiries can. */
export function readTypedDate(text: string, locale: string, today: string, isBirth: boolean): string[] {
  const year = Number(today.slice(0, 4));
  const dates = readDates(text, locale, isBirth ? year : year + YEARS_AHEAD);
  const possible = isBirth ? dates.filter((date) => date <= today) : dates;
  return possible.length > 0 ? possible : dates;
}

/** The typed date for a schema: `undefined` for nothing, the text itself where it is no date, so that it is refused. */
export function dateInput(text: string, locale: string, today: string, isBirth: boolean): string | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  return readTypedDate(typed, locale, today, isBirth).at(0) ?? typed;
}

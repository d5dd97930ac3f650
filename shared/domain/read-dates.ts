const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function toDate(year: number, month: number, day: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text)) return undefined;
  return year >= 1850 && year <= 2200 ? text : undefined;
}

/** Two digits mean the latest year that is not after `latestYear`: 85 is 1985, 12 is 2012. */
function fullYear(digits: string, latestYear: number): number {
  const value = Number(digits);
  if (digits.length > 2) return value;
  const century = latestYear - (latestYear % 100);
  return century + value > latestYear ? century - 100 + value : century + value;
}

function monthNumber(word: string, locale: string): number | undefined {
  const typed = fold(word);
  const english = MONTHS.indexOf(typed.slice(0, 3));
  if (english >= 0) return english + 1;
  for (let month = 1; month <= 12; month += 1) {
    const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2000, month - 1, 1),
    );
    if (typed.length >= 3 && fold(name).startsWith(typed)) return month;
  }
  return undefined;
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\./g, '');
}

function distinct(dates: (string | undefined)[]): string[] {
  return [...new Set(dates.filter((date) => date !== undefined))];
}

/**
 * Every calendar date that a typed text can mean, as `YYYY-MM-DD`: "1985-04-03", "3.4.85", "03/04/1985" (two readings),
 * "3 Apr 1985", "April 3, 1985", "19850403". Empty where it is no date. The reading usual in the locale comes first.
 * @param latestYear the year that a two-digit year cannot lie after: this one, for a birth
 */
export function readDates(text: string, locale: string, latestYear: number): string[] {
  const typed = text.trim();
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(typed);
  if (iso) return distinct([toDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))]);

  const numeric = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})$/.exec(typed);
  if (numeric) {
    const year = fullYear(numeric[3] ?? '', latestYear);
    const first = Number(numeric[1]);
    const second = Number(numeric[2]);
    const dayFirst = toDate(year, second, first);
    const monthFirst = toDate(year, first, second);
    return distinct(isMonthFirst(locale) ? [monthFirst, dayFirst] : [dayFirst, monthFirst]);
  }

  const compact = /^\d{8}$/.exec(typed);
  if (compact) {
    const part = (from: number, to: number) => Number(typed.slice(from, to));
    return distinct([
      toDate(part(0, 4), part(4, 6), part(6, 8)),
      toDate(part(4, 8), part(2, 4), part(0, 2)),
      toDate(part(4, 8), part(0, 2), part(2, 4)),
    ]);
  }

  const dayNamed = /^(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]+(\p{L}+)\.?,?[\s-]+(\d{4}|\d{2})$/iu.exec(typed);
  const namedDay = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}|\d{2})$/u.exec(typed);
  const [day, word, year] = dayNamed
    ? [dayNamed[1], dayNamed[2], dayNamed[3]]
    : namedDay
      ? [namedDay[2], namedDay[1], namedDay[3]]
      : [undefined, undefined, undefined];
  if (!day || !word || !year) return [];
  const month = monthNumber(word, locale);
  return month ? distinct([toDate(fullYear(year, latestYear), month, Number(day))]) : [];
}

function isMonthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  }).formatToParts(0);
  const order = parts.map((part) => part.type);
  return order.indexOf('month') < order.indexOf('day');
}

import { useMemo } from 'react';
import {
  ageParts,
  clinicDate,
  formatDate,
  formatDateTime,
  formatDateWithoutYear,
  formatDateWithWeekday,
  formatTime,
} from '#shared/domain/clinic-time.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from './clinic.ts';

/** Dates, times and ages as the clinic writes them. */
export interface Formats {
  /** "24 Nov 2026" of a plain date. */
  date: (date: string) => string;
  /** "Tue 24 Nov 2026" of a plain date. */
  weekdayDate: (date: string) => string;
  /** "Tue 24 Nov" of a plain date whose year is known. */
  shortWeekdayDate: (date: string) => string;
  /** "24 Nov 2026" in the clinic at a moment. */
  dayOf: (moment: string) => string;
  /** "09:42" in the clinic at a moment. */
  time: (moment: string) => string;
  /** "24 Nov 2026, 09:42" in the clinic at a moment. */
  dateTime: (moment: string) => string;
  /** "54 years", "7 months", "3 days" today; empty for a birth still to come. */
  age: (birthDate: string) => string;
  /** "54 y". */
  shortAge: (birthDate: string) => string;
}

/** The clinic's formats, from its locale, time zone and date. */
export function useFormats(): Formats {
  const { locale, timeZone } = useClinic();
  const today = useToday();
  return useMemo(
    () => ({
      date: (date) => formatDate(date, locale),
      // The comma after the weekday says nothing.
      shortWeekdayDate: (date) => formatDateWithoutYear(date, locale).replace(/^(\p{L}+\.?),/u, '$1'),
      weekdayDate: (date) => formatDateWithWeekday(date, locale).replace(/^(\p{L}+\.?),/u, '$1'),
      dayOf: (moment) => formatDate(clinicDate(moment, timeZone), locale),
      time: (moment) => formatTime(moment, locale, timeZone),
      dateTime: (moment) => formatDateTime(moment, locale, timeZone),
      age: (birthDate) => {
        if (birthDate > today) return '';
        const { value, unit } = ageParts(birthDate, today);
        return count(words.app.age[unit], value);
      },
      shortAge: (birthDate) => {
        if (birthDate > today) return '';
        const { value, unit } = ageParts(birthDate, today);
        return fill(words.app.age.short[unit], { count: value });
      },
    }),
    [locale, timeZone, today],
  );
}

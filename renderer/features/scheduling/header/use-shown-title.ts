import { addDays, formatDateRange, formatMonth, mondayOf } from '#shared/domain/clinic-time.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import type { CalendarView } from '../use-calendar-view.ts';

/** "Tue 24 Nov 2026", "23 – 29 Nov 2026" or "November 2026". */
export function useShownTitle(view: CalendarView, date: string): string {
  const formats = useFormats();
  const { locale } = useClinic();
  switch (view) {
    case 'day':
      return formats.weekdayDate(date);
    case 'week':
      return formatDateRange(mondayOf(date), addDays(mondayOf(date), 6), locale);
    case 'month':
      return formatMonth(date, locale);
  }
}

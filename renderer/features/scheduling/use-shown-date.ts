import { addDays, addMonths } from '#shared/domain/clinic-time.ts';
import { useToday } from '../../app/clinic.ts';
import { useKept } from '../../app/view-store.ts';
import { type CalendarView, useCalendarView } from './use-calendar-view.ts';

interface ShownDate {
  date: string;
  today: string;
  show: (date: string) => void;
  /** To the day, week or month before (-1) or after (1). */
  step: (direction: -1 | 1) => void;
}

const steps: Record<CalendarView, (date: string, direction: -1 | 1) => string> = {
  day: addDays,
  week: (date, direction) => addDays(date, 7 * direction),
  month: addMonths,
};

/** The day that the calendar shows, or whose week or month. While it is today, it stays today past midnight. */
export function useShownDate(): ShownDate {
  const today = useToday();
  const [view] = useCalendarView();
  const [kept, keep] = useKept('scheduling.date');
  const date = kept ?? today;
  const show = (next: string) => keep(next === today ? undefined : next);
  return { date, today, show, step: (direction) => show(steps[view](date, direction)) };
}

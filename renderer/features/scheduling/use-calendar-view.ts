import { useKept } from '../../app/view-store.ts';

/** How much of the calendar is shown at once. */
export const calendarViews = ['day', 'week', 'month'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** Whether the calendar shows a day, a week or a month; the day until somebody chooses. */
export function useCalendarView(): [CalendarView, (view: CalendarView) => void] {
  const [kept, keep] = useKept('scheduling.view');
  return [calendarViews.find((view) => view === kept) ?? 'day', keep];
}

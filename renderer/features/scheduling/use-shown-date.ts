import { addDays } from '#shared/domain/clinic-time.ts';
import { useToday } from '../../app/clinic.ts';
import { useKept } from '../../app/view-store.ts';

interface ShownDate {
  date: string;
  today: string;
  show: (date: string) => void;
  step: (days: number) => void;
}

/** The day that the calendar shows. While it is today, it stays today past midnight. */
export function useShownDate(): ShownDate {
  const today = useToday();
  const [kept, keep] = useKept('scheduling.date');
  const date = kept ?? today;
  const show = (next: string) => keep(next === today ? undefined : next);
  return { date, today, show, step: (days) => show(addDays(date, days)) };
}

import { ErrorState } from '../../../components/error-state.tsx';
import { DaySkeleton } from '../day/day-skeleton.tsx';
import { StaleNote } from '../day/stale-note.tsx';
import type { useShownDate } from '../use-shown-date.ts';
import { MonthFoot } from './month-foot.tsx';
import { MonthView } from './month-view.tsx';
import { useMonth } from './use-month.ts';

interface MonthProps {
  shown: ReturnType<typeof useShownDate>;
  onGoToDay: (date: string) => void;
}

/** The month that holds the shown day. */
export function Month({ shown, onGoToDay }: MonthProps) {
  const { days, isBehind, error, retry } = useMonth(shown.date);
  if (!days || (error && isBehind)) {
    return error ? <ErrorState error={error} onRetry={retry} /> : <DaySkeleton />;
  }
  return (
    <>
      {error && <StaleNote error={error} />}
      <MonthView date={shown.date} days={days} isBehind={isBehind} onGoToDay={onGoToDay} />
      <MonthFoot />
    </>
  );
}

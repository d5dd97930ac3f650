import type { ExceptionView } from '#shared/contract/availability-exceptions.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import type { BookingSeed } from '../booking/booking-seed.ts';
import { useHiddenDoctors } from '../filter/use-calendar-filter.ts';
import type { CalendarColumn } from '../layout/doctor-columns.ts';
import { useDay } from '../use-day.ts';
import type { useShownDate } from '../use-shown-date.ts';
import { DayEmpty } from './day-empty.tsx';
import { DayFoot } from './day-foot.tsx';
import { DaySkeleton } from './day-skeleton.tsx';
import { DayView } from './day-view.tsx';
import { StaleNote } from './stale-note.tsx';

interface DayProps {
  shown: ReturnType<typeof useShownDate>;
  chosenId: string | undefined;
  showsCancelled: boolean;
  onShowCancelled: (shows: boolean) => void;
  onOpen: (appointmentId: string, date: string) => void;
  onBook: ((seed: BookingSeed) => void) | undefined;
  onHours: (doctorId: string) => void;
  mayEditHours: (doctorId: string) => boolean;
}

/** The shown day in each of its states: being read, failed, without columns, or as it is. */
export function Day({ shown, showsCancelled, onShowCancelled, onOpen, ...view }: DayProps) {
  const hidden = useHiddenDoctors();
  const { day, isBehind, error, retry } = useDay(shown.date, hidden, showsCancelled);
  if (!day) return error ? <ErrorState error={error} onRetry={retry} /> : <DaySkeleton />;
  if (error && isBehind) return <ErrorState error={error} onRetry={retry} />;
  const isClosed = day.columns.every(
    ({ stretches, appointments }) => stretches.length === 0 && appointments.length === 0,
  );
  return (
    <>
      {error && <StaleNote error={error} />}
      {isClosed ? (
        <DayEmpty
          date={day.date}
          onShow={shown.show}
          isClosed={day.columns.length > 0}
          because={sharedReason(day.columns)}
        />
      ) : (
        <DayView day={day} isBehind={isBehind} onOpen={(id) => onOpen(id, day.date)} {...view} />
      )}
      <DayFoot
        appointments={day.appointments}
        showsCancelled={showsCancelled}
        onShowCancelled={onShowCancelled}
      />
    </>
  );
}

/** The exception that every column has: the clinic's. */
function sharedReason(columns: readonly CalendarColumn[]): ExceptionView | undefined {
  return columns[0]?.closed.find(({ _id }) =>
    columns.every(({ closed }) => closed.some((one) => one._id === _id)),
  );
}

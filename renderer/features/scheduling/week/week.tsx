import { IconStethoscope } from '@tabler/icons-react';
import type { DoctorColumn } from '#shared/contract/accounts.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import type { BookingSeed } from '../booking/booking-seed.ts';
import { DayFoot } from '../day/day-foot.tsx';
import { DaySkeleton } from '../day/day-skeleton.tsx';
import { StaleNote } from '../day/stale-note.tsx';
import type { useShownDate } from '../use-shown-date.ts';
import { useWeek } from './use-week.ts';
import { useWeekDoctor } from './use-week-doctor.ts';
import classes from './week.module.css';
import { WeekView } from './week-view.tsx';

interface WeekProps {
  shown: ReturnType<typeof useShownDate>;
  chosenId: string | undefined;
  showsCancelled: boolean;
  onShowCancelled: (shows: boolean) => void;
  onOpen: (appointmentId: string, date: string) => void;
  onBook: ((seed: BookingSeed) => void) | undefined;
  onGoToDay: (date: string) => void;
}

/** The week of one doctor. */
export function Week(props: WeekProps) {
  const { data, error, refetch } = useChannel('accounts.listDoctors', {});
  const [doctor] = useWeekDoctor();
  if (doctor) return <WeekOf doctor={doctor} {...props} />;
  if (data)
    return (
      <div className={classes.fill}>
        <EmptyState
          icon={IconStethoscope}
          title={words.calendarViews.week.noDoctors}
          text={words.calendarViews.week.noDoctorsText}
        />
      </div>
    );
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <DaySkeleton />;
}

function WeekOf({ doctor, shown, onShowCancelled, ...view }: WeekProps & { doctor: DoctorColumn }) {
  const { week, isBehind, error, retry } = useWeek(shown.date, doctor, view.showsCancelled);
  if (!week) return error ? <ErrorState error={error} onRetry={retry} /> : <DaySkeleton />;
  if (error && isBehind) return <ErrorState error={error} onRetry={retry} />;
  return (
    <>
      {error && <StaleNote error={error} />}
      <WeekView doctor={doctor} week={week} isBehind={isBehind} {...view} />
      <DayFoot
        appointments={week.appointments}
        showsCancelled={view.showsCancelled}
        onShowCancelled={onShowCancelled}
      />
    </>
  );
}

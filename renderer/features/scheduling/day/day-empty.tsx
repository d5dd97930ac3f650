import { Button } from '@mantine/core';
import { IconCalendarOff, IconStethoscope, IconUsers } from '@tabler/icons-react';
import type { DoctorColumn } from '#shared/contract/accounts.ts';
import { addDays } from '#shared/domain/clinic-time.ts';
import { workingStretches } from '#shared/domain/working-hours.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useChannel } from '../../../app/queries.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import classes from './day-empty.module.css';

const DAYS_LOOKED_AHEAD = 14;
const say = words.scheduling.empty;

interface DayEmptyProps {
  date: string;
  onShow: (date: string) => void;
  /** There are columns, but nobody works and nothing is booked. */
  isClosed: boolean;
}

/** What stands in the place of the columns, filling it. */
export function DayEmpty(props: DayEmptyProps) {
  return (
    <div className={classes.fill}>
      <Reason {...props} />
    </div>
  );
}

function Reason({ date, onShow, isClosed }: DayEmptyProps) {
  const { timeZone } = useClinic();
  const { data } = useChannel('accounts.listDoctors', {});
  const doctors = data?.doctors.filter(({ isActive }) => isActive) ?? [];
  if (doctors.length === 0)
    return <EmptyState icon={IconStethoscope} title={say.noDoctors} text={say.noDoctorsText} />;
  if (!isClosed) return <EmptyState icon={IconUsers} title={say.noneChosen} text={say.noneChosenText} />;
  const next = nextWorkday(doctors, date, timeZone);
  return (
    <EmptyState
      icon={IconCalendarOff}
      title={say.closed}
      text={say.closedText}
      action={
        next && (
          <Button variant="default" mt={8} onClick={() => onShow(next)}>
            {say.nextWorkday}
          </Button>
        )
      }
    />
  );
}

function nextWorkday(doctors: readonly DoctorColumn[], date: string, timeZone: string): string | undefined {
  const days = Array.from({ length: DAYS_LOOKED_AHEAD }, (_, index) => addDays(date, index + 1));
  return days.find((day) =>
    doctors.some(({ availability }) => workingStretches(availability, day, timeZone).length > 0),
  );
}

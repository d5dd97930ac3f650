import { Button } from '@mantine/core';
import { IconCalendarOff, IconStethoscope, IconUsers } from '@tabler/icons-react';
import type { DoctorColumn } from '#shared/contract/accounts.ts';
import type { ExceptionView } from '#shared/contract/availability-exceptions.ts';
import { exceptionsOf } from '#shared/domain/availability-exception.ts';
import { addDays } from '#shared/domain/clinic-time.ts';
import { workingStretches } from '#shared/domain/working-hours.ts';
import { fill } from '#shared/words/fill.ts';
import { exceptionKindLabels } from '#shared/words/labels.ts';
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
  /** What keeps everybody away that day, if one thing does. */
  because: ExceptionView | undefined;
}

/** What stands in the place of the columns, filling it. */
export function DayEmpty(props: DayEmptyProps) {
  return (
    <div className={classes.fill}>
      <Reason {...props} />
    </div>
  );
}

function Reason({ date, onShow, isClosed, because }: DayEmptyProps) {
  const { timeZone } = useClinic();
  const { data } = useChannel('accounts.listDoctors', {});
  const lookAhead = { from: addDays(date, 1), to: addDays(date, DAYS_LOOKED_AHEAD) };
  const ahead = useChannel('scheduling.listExceptions', lookAhead, { enabled: isClosed });
  const doctors = data?.doctors.filter(({ isActive }) => isActive) ?? [];
  if (doctors.length === 0)
    return <EmptyState icon={IconStethoscope} title={say.noDoctors} text={say.noDoctorsText} />;
  if (!isClosed) return <EmptyState icon={IconUsers} title={say.noneChosen} text={say.noneChosenText} />;
  const next = ahead.data && nextWorkday(doctors, ahead.data.exceptions, date, timeZone);
  const text = because
    ? fill(say.closedBecause, { kind: exceptionKindLabels[because.kind], reason: because.reason })
    : say.closedText;
  return (
    <EmptyState
      icon={IconCalendarOff}
      title={say.closed}
      text={text}
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

function nextWorkday(
  doctors: readonly DoctorColumn[],
  exceptions: readonly ExceptionView[],
  date: string,
  timeZone: string,
): string | undefined {
  const days = Array.from({ length: DAYS_LOOKED_AHEAD }, (_, index) => addDays(date, index + 1));
  const times = doctors.map(({ _id, availability }) => ({
    availability,
    exceptions: exceptionsOf(exceptions, _id),
  }));
  return days.find((day) => times.some((time) => workingStretches(time, day, timeZone).length > 0));
}

import {
  IconAlertTriangle,
  IconBellRinging,
  IconClockExclamation,
  IconHourglassHigh,
} from '@tabler/icons-react';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import {
  isLongWait,
  isWaiting,
  lateMinutes,
  OVERDUE_MINUTES,
  placeOf,
  waitedMinutes,
} from '#shared/domain/waiting.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';
import classes from './patient-card.module.css';

const say = words.scheduling.waitingRoom.card;

/** What stands out about a patient: late, overdue, waiting long, called, an emergency. Nothing where nothing does. */
export function CardFlags({ appointment, now }: { appointment: AppointmentView; now: string }) {
  const formats = useFormats();
  const { calledAt, type } = appointment;
  const late = lateMinutes(appointment, now);
  const isOpenEmergency = type === 'emergency' && placeOf(appointment) !== 'done';
  const isCalled = calledAt !== undefined && isWaiting(appointment);
  const isLong = isLongWait(appointment, now);
  if (!isOpenEmergency && late === 0 && !isLong && !isCalled) return null;
  return (
    <span className={classes.flags}>
      {isOpenEmergency && (
        <StatusBadge tone="danger" icon={IconAlertTriangle}>
          {words.scheduling.calendar.emergency}
        </StatusBadge>
      )}
      {late >= OVERDUE_MINUTES && (
        <StatusBadge tone="danger" icon={IconAlertTriangle}>
          {fill(say.overdue, { count: late })}
        </StatusBadge>
      )}
      {late > 0 && late < OVERDUE_MINUTES && (
        <StatusBadge tone="attention" icon={IconClockExclamation}>
          {fill(say.late, { count: late })}
        </StatusBadge>
      )}
      {isLong && (
        <StatusBadge tone="danger" icon={IconHourglassHigh}>
          {fill(say.longWait, { count: waitedMinutes(appointment, now) ?? 0 })}
        </StatusBadge>
      )}
      {isCalled && (
        <StatusBadge tone="primary" icon={IconBellRinging}>
          {fill(say.called, { time: formats.time(calledAt) })}
        </StatusBadge>
      )}
    </span>
  );
}

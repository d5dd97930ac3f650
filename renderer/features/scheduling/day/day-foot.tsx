import { Checkbox } from '@mantine/core';
import { IconExclamationMark, IconStack2 } from '@tabler/icons-react';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { takesTime } from '#shared/domain/appointment.ts';
import { count, fill } from '#shared/words/fill.ts';
import { appointmentStatusLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { appointmentLooks, type ShownStatus, shownStatus } from '../../../components/appointment-look.ts';
import classes from './day-foot.module.css';

interface DayFootProps {
  appointments: AppointmentView[];
  showsCancelled: boolean;
  onShowCancelled: (shows: boolean) => void;
}

const say = words.scheduling.calendar;
const explained: ShownStatus[] = ['scheduled', 'confirmed', 'arrived', 'in-progress', 'completed', 'no-show'];

/** What the colours and shapes mean, and how many there are of each. */
export function DayFoot({ appointments, showsCancelled, onShowCancelled }: DayFootProps) {
  const numberOf = (status: ShownStatus) =>
    appointments.filter((appointment) => shownStatus(appointment) === status).length;
  const emergencies = appointments.filter(
    (appointment) => appointment.type === 'emergency' && takesTime(appointment),
  ).length;
  const onTop = appointments.filter((one) => one.overbooking && takesTime(one)).length;
  const booked = appointments.filter(takesTime).length;
  const cancelled = numberOf('cancelled');
  return (
    <footer className={classes.foot}>
      <ul className={classes.legend} aria-label={say.legend}>
        {explained.map((status) => {
          const Glyph = appointmentLooks[status].icon;
          return (
            <li key={status} data-status={status}>
              <Glyph size={13} stroke={2.25} aria-hidden />
              {appointmentStatusLabels[status]} <b>{numberOf(status)}</b>
            </li>
          );
        })}
        <li data-status="emergency">
          <IconExclamationMark size={13} stroke={2.25} aria-hidden />
          {say.emergency} <b>{emergencies}</b>
        </li>
        {onTop > 0 && (
          <li>
            <IconStack2 size={13} stroke={2.25} aria-hidden />
            {words.scheduling.onTop.mark} <b>{onTop}</b>
          </li>
        )}
      </ul>
      <div className={classes.right}>
        <span>{booked === 0 ? say.nobody : count(say.booked, booked)}</span>
        {cancelled > 0 && (
          <Checkbox
            size="xs"
            label={fill(say.showCancelled, { count: cancelled })}
            checked={showsCancelled}
            onChange={(event) => onShowCancelled(event.currentTarget.checked)}
          />
        )}
      </div>
    </footer>
  );
}

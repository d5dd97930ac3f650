import { IconExclamationMark, IconRepeat, IconStack2 } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { isOpen } from '#shared/domain/appointment.ts';
import { addMinutes } from '#shared/domain/clinic-time.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { appointmentStatusLabels, appointmentTypeLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import type { Formats } from '../../../app/formats.ts';
import { appointmentLooks, shownStatus } from '../../../components/appointment-look.ts';
import type { DayAxis } from '../layout/day-axis.ts';
import classes from './appointment-block.module.css';
import { blockId } from './block-id.ts';
import { blockStyle } from './block-style.ts';

interface AppointmentBlockProps {
  appointment: AppointmentView;
  axis: DayAxis;
  /** Which lane of how many. */
  lane: number;
  lanes: number;
  isChosen: boolean;
  isTabStop: boolean;
  /** The person may drag what is still open. */
  mayMove: boolean;
  formats: Formats;
  onOpen: (id: string) => void;
  onWalk: (event: KeyboardEvent, id: string) => void;
}

const say = words.scheduling.block;

/**
 * An appointment in its column: colour, shape and word say how it stands. A day can have a thousand: only those that changed
 * are drawn anew.
 */
export const AppointmentBlock = memo(function AppointmentBlock(props: AppointmentBlockProps) {
  const { appointment, axis, lane, lanes, isChosen, isTabStop, mayMove, formats } = props;
  const { patient, reason, room, type, arrivedAt, dateTime, duration, overbooking, series } = appointment;
  const status = shownStatus(appointment);
  const isOver = status === 'completed' || status === 'cancelled' || status === 'no-show';
  const isEmergency = type === 'emergency' && !isOver;
  const Glyph = isEmergency ? IconExclamationMark : appointmentLooks[status].icon;
  const statusWord =
    status === 'arrived' && arrivedAt
      ? fill(say.arrived, { time: formats.time(arrivedAt) })
      : appointmentStatusLabels[status].toLowerCase();
  const isOnTop = overbooking !== undefined && !isOver;
  const details = [
    isOnTop && words.scheduling.onTop.mark.toLowerCase(),
    isEmergency && words.scheduling.calendar.emergency.toLowerCase(),
    statusWord,
    room && !isOver && fill(say.room, { room }),
    reason,
  ];
  const label = fill(say.label, {
    start: formats.time(dateTime),
    end: formats.time(addMinutes(dateTime, duration)),
    name: fullName(patient),
    status: statusWord,
    type: appointmentTypeLabels[type],
    reason: overbooking ? fill(words.scheduling.onTop.because, { reason, why: overbooking.reason }) : reason,
  });
  return (
    <button
      type="button"
      id={blockId(appointment._id)}
      className={classes.block}
      style={blockStyle(axis, appointment, { lane, lanes })}
      data-movable={mayMove && isOpen(appointment.status) ? appointment._id : undefined}
      data-status={status}
      data-type={type}
      data-emergency={isEmergency || undefined}
      data-on-top={isOnTop || undefined}
      data-over={isOver || undefined}
      aria-label={label}
      aria-pressed={isChosen}
      title={label}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => props.onOpen(appointment._id)}
      onKeyDown={(event) => props.onWalk(event, appointment._id)}
    >
      <span className={classes.words}>
        <span className={classes.name}>
          <Glyph size={13} stroke={2.25} aria-hidden className={classes.glyph} />
          {series && <IconRepeat size={13} stroke={2.25} aria-hidden className={classes.glyph} />}
          {isOnTop && <IconStack2 size={13} stroke={2.25} aria-hidden className={classes.glyph} />}
          <span className={classes.text}>{fullName(patient)}</span>
        </span>
        <span className={classes.details}>{details.filter(Boolean).join(' · ')}</span>
      </span>
    </button>
  );
});

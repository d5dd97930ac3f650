import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { takesTime } from '#shared/domain/appointment.ts';
import { addMinutes } from '#shared/domain/clinic-time.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import type { Formats } from '../../../app/formats.ts';
import { blockStyle } from '../day/block-style.ts';
import type { DayAxis } from '../layout/day-axis.ts';
import classes from './taken-block.module.css';

const say = words.calendarViews.filter;

interface TakenBlockProps {
  appointment: AppointmentView;
  axis: DayAxis;
  /** Which lane of how many. */
  lane: number;
  lanes: number;
  formats: Formats;
}

/** An appointment that the filter leaves out: its time is taken, and no more is said of it. */
export function TakenBlock({ appointment, axis, lane, lanes, formats }: TakenBlockProps) {
  if (!takesTime(appointment)) return null;
  const { dateTime, duration } = appointment;
  const label = fill(say.takenAt, {
    start: formats.time(dateTime),
    end: formats.time(addMinutes(dateTime, duration)),
  });
  return (
    <div className={classes.taken} style={blockStyle(axis, appointment, { lane, lanes })} title={label}>
      {say.taken}
    </div>
  );
}

import { type KeyboardEvent, useId } from 'react';
import { addMinutes } from '#shared/domain/clinic-time.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useToday } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import type { BookingSeed } from '../booking/booking-seed.ts';
import { momentStyle, rangeStyle } from '../day/block-style.ts';
import { ClosedTimes } from '../day/closed-times.tsx';
import { ColumnBlocks } from '../day/column-blocks.tsx';
import day from '../day/day-view.module.css';
import { FreePlace } from '../day/free-place.tsx';
import { useColumnState } from '../day/use-column-state.ts';
import { HeldTimes } from '../hold/held-times.tsx';
import { useSlotHolds } from '../hold/use-slot-holds.ts';
import type { DayAxis } from '../layout/day-axis.ts';
import type { CalendarColumn } from '../layout/doctor-columns.ts';
import classes from './week.module.css';

interface WeekColumnProps {
  /** Its column of the grid; the first one is the time axis. */
  place: number;
  date: string;
  axis: DayAxis;
  /** The clocks are changed on this day, within the hours that are shown. */
  hasOwnHours: boolean;
  column: CalendarColumn;
  now: string | undefined;
  chosenId: string | undefined;
  tabStop: string | undefined;
  onOpen: (appointmentId: string) => void;
  onWalk: (event: KeyboardEvent, appointmentId: string) => void;
  onBook: ((seed: BookingSeed) => void) | undefined;
  onGoToDay: (date: string) => void;
}

/** One day of a doctor's week: head, working hours, appointments. */
export function WeekColumn(props: WeekColumnProps) {
  const { place, date, axis, hasOwnHours, column, now, chosenId, tabStop, onOpen, onWalk } = props;
  const headId = useId();
  const formats = useFormats();
  const holds = useSlotHolds(date).filter(({ doctorId }) => doctorId === column.doctor._id);
  return (
    <section className={day.column} style={{ gridColumn: place }} aria-labelledby={headId}>
      <WeekColumnHead id={headId} date={date} column={column} onGoToDay={props.onGoToDay} />
      <div className={day.track}>
        {column.stretches.map((stretch) => (
          <div key={stretch.start} className={day.working} style={rangeStyle(axis, stretch)} />
        ))}
        <ClosedTimes axis={axis} closed={column.closed} />
        {axis.hours.map((hour) => (
          <div key={hour} className={classes.hour} style={momentStyle(axis, hour)}>
            {hasOwnHours && <span>{formats.time(hour)}</span>}
          </div>
        ))}
        {axis.hours.map((hour) => (
          <div key={hour} className={classes.half} style={momentStyle(axis, addMinutes(hour, 30))} />
        ))}
        {now && <div className={classes.now} style={momentStyle(axis, now)} />}
        {props.onBook && (
          <FreePlace axis={axis} column={column} holds={holds} formats={formats} onBook={props.onBook} />
        )}
        <HeldTimes axis={axis} holds={holds} formats={formats} />
        <ColumnBlocks {...{ column, axis, formats, chosenId, tabStop, onOpen, onWalk }} mayMove={false} />
      </div>
    </section>
  );
}

interface WeekColumnHeadProps {
  id: string;
  date: string;
  column: CalendarColumn;
  onGoToDay: (date: string) => void;
}

/** Which day it is, how much room there is, and the way to it. */
function WeekColumnHead({ id, date, column, onGoToDay }: WeekColumnHeadProps) {
  const formats = useFormats();
  const today = useToday();
  const state = useColumnState(date, column);
  return (
    <header className={classes.head} data-today={date === today || undefined}>
      <h2 className={classes.day} id={id}>
        <button
          type="button"
          title={fill(words.calendarViews.week.goToDay, { date: formats.weekdayDate(date) })}
          onClick={() => onGoToDay(date)}
        >
          {formats.shortWeekdayDate(date)}
        </button>
      </h2>
      <div className={classes.state}>{state}</div>
    </header>
  );
}

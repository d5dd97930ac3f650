import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useNow } from '../../../app/now.ts';
import { minutesBetween } from '../layout/day-axis.ts';
import { walkTo } from '../layout/walk.ts';
import type { ShownDay } from '../use-day.ts';
import { focusBlock } from './block-id.ts';
import classes from './day-view.module.css';
import { type ColumnHandlers, DoctorColumn } from './doctor-column.tsx';
import { tabStopOf } from './tab-stop.ts';
import { HourLines, NowLine, TimeAxis } from './time-axis.tsx';

/** Some of what has just been is in sight above now. */
const MINUTES_ABOVE_NOW = 60;

interface DayViewProps extends Omit<ColumnHandlers, 'onWalk' | 'onHours'> {
  day: ShownDay;
  isBehind: boolean;
  chosenId: string | undefined;
  mayEditHours: (doctorId: string) => boolean;
  onHours: (doctorId: string) => void;
}

/** A day, one column per doctor, over the hours that somebody works or is booked. */
export function DayView({ day, isBehind, chosenId, mayEditHours, onOpen, onBook, onHours }: DayViewProps) {
  const { date, columns, axis } = day;
  const formats = useFormats();
  const scroll = useRef<HTMLDivElement>(null);
  const moment = useNow();
  const passed = minutesBetween(axis.start, moment);
  const now = passed >= 0 && passed < axis.minutes ? moment : undefined;
  const tabStop = tabStopOf(columns, chosenId);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a day is scrolled to now when it appears, not each minute
  useLayoutEffect(() => {
    const box = scroll.current;
    if (!box) return;
    const share = now ? Math.max(0, passed - MINUTES_ABOVE_NOW) / axis.minutes : 0;
    box.scrollTop = share * box.scrollHeight;
  }, [date]);

  const onWalk = (event: KeyboardEvent, id: string) => {
    const target = walkTo(
      columns.map((column) => column.appointments),
      id,
      event.key,
    );
    if (event.key.startsWith('Arrow')) {
      // Arrow keys walk the appointments while one of them has the focus, and change the day otherwise.
      event.preventDefault();
      event.stopPropagation();
    }
    if (target) focusBlock(target);
  };

  return (
    <section
      ref={scroll}
      className={classes.scroll}
      aria-label={fill(words.scheduling.calendar.label, { date: formats.weekdayDate(date) })}
      aria-busy={isBehind}
      data-behind={isBehind || undefined}
      inert={isBehind}
    >
      <div
        className={classes.grid}
        style={{
          gridTemplateColumns: `4rem repeat(${columns.length}, minmax(10rem, 1fr))`,
          gridTemplateRows: `auto minmax(${(axis.minutes / 60) * 4.75}rem, 1fr)`,
        }}
      >
        <TimeAxis axis={axis} now={now} />
        <HourLines axis={axis} />
        {now && <NowLine axis={axis} now={now} />}
        {columns.map((column, index) => (
          <DoctorColumn
            key={column.doctor._id}
            place={index + 2}
            date={date}
            column={column}
            axis={axis}
            chosenId={chosenId}
            tabStop={tabStop}
            onOpen={onOpen}
            onWalk={onWalk}
            onBook={onBook}
            onHours={mayEditHours(column.doctor._id) ? onHours : undefined}
          />
        ))}
      </div>
    </section>
  );
}

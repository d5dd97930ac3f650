import { useCallbackRef } from '@mantine/hooks';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { SlotHoldView } from '#shared/contract/slot-holds.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useNow } from '../../../app/now.ts';
import { useIsFilteredOut } from '../filter/use-calendar-filter.ts';
import { useSlotHolds } from '../hold/use-slot-holds.ts';
import { minutesBetween } from '../layout/day-axis.ts';
import type { CalendarColumn } from '../layout/doctor-columns.ts';
import { walkTo } from '../layout/walk.ts';
import type { ShownDay } from '../use-day.ts';
import { useTypeMarks } from '../use-type-marks.ts';
import { focusBlock } from './block-id.ts';
import classes from './day-view.module.css';
import { type ColumnHandlers, DoctorColumn } from './doctor-column.tsx';
import { useGestures } from './gesture/use-gestures.ts';
import { tabStopOf } from './tab-stop.ts';
import { HourLines, NowLine, TimeAxis } from './time-axis.tsx';

/** Some of what has just been is in sight above now. */
const MINUTES_ABOVE_NOW = 60;
const noHolds: SlotHoldView[] = [];

interface DayViewProps extends Omit<ColumnHandlers, 'onWalk' | 'onHours'> {
  day: ShownDay;
  isBehind: boolean;
  chosenId: string | undefined;
  mayEditHours: (doctorId: string) => boolean;
  onHours: (doctorId: string) => void;
}

/** A day, one column per doctor, over the hours that somebody works or is booked. */
export function DayView({ day, isBehind, chosenId, mayEditHours, ...handlers }: DayViewProps) {
  const { date, columns, axis } = day;
  const formats = useFormats();
  const typeMarks = useTypeMarks();
  const scroll = useRef<HTMLDivElement>(null);
  const grip = useRef<HTMLDivElement>(null);
  const moment = useNow();
  const passed = minutesBetween(axis.start, moment);
  const now = passed >= 0 && passed < axis.minutes ? moment : undefined;
  const isFilteredOut = useIsFilteredOut();
  const walked = columns.map((column) => ({
    ...column,
    appointments: column.appointments.filter((appointment) => !isFilteredOut(appointment)),
  }));
  const tabStop = tabStopOf(walked, chosenId);
  const holds = useSlotHolds(date);
  const holdsByDoctor = useMemo(
    () => new Map(holds.map(({ doctorId }) => [doctorId, holds.filter((one) => one.doctorId === doctorId)])),
    [holds],
  );
  const onPress = useGestures({ scroll, grip, day, holds, onBook: handlers.onBook });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a day is scrolled to now when it appears, not each minute
  useLayoutEffect(() => {
    const box = scroll.current;
    if (!box) return;
    const share = now ? Math.max(0, passed - MINUTES_ABOVE_NOW) / axis.minutes : 0;
    box.scrollTop = share * box.scrollHeight;
  }, [date]);

  const onWalk = useCallbackRef((event: KeyboardEvent, id: string) => {
    const target = walkTo(
      walked.map((column) => column.appointments),
      id,
      event.key,
    );
    if (event.key.startsWith('Arrow')) {
      // Arrow keys walk the appointments while one of them has the focus, and change the day otherwise.
      event.preventDefault();
      event.stopPropagation();
    }
    if (target) focusBlock(target);
  });
  // The same functions for as long as the day is shown, so that columns need not be drawn anew for them.
  const onOpen = useCallbackRef(handlers.onOpen);
  const onBook = useCallbackRef(handlers.onBook);
  const onHours = useCallbackRef(handlers.onHours);

  return (
    <section
      ref={scroll}
      className={classes.scroll}
      aria-label={fill(words.scheduling.calendar.label, { date: formats.weekdayDate(date) })}
      aria-busy={isBehind}
      data-behind={isBehind || undefined}
      inert={isBehind}
      onPointerDown={onPress}
    >
      <div ref={grip} className={classes.grip} aria-hidden />
      <div
        className={classes.grid}
        style={{
          ...typeMarks,
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
            holds={holdsByDoctor.get(column.doctor._id) ?? noHolds}
            formats={formats}
            chosenId={ifIn(column, chosenId)}
            tabStop={ifIn(column, tabStop)}
            onOpen={onOpen}
            onWalk={onWalk}
            onBook={handlers.onBook && onBook}
            onHours={mayEditHours(column.doctor._id) ? onHours : undefined}
          />
        ))}
      </div>
    </section>
  );
}

/** An appointment's id where it is in the column. */
function ifIn({ appointments }: CalendarColumn, id: string | undefined): string | undefined {
  return appointments.some(({ _id }) => _id === id) ? id : undefined;
}

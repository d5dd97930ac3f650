import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { DoctorColumn } from '#shared/contract/accounts.ts';
import { addMinutes } from '#shared/domain/clinic-time.ts';
import { staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { useNow } from '../../../app/now.ts';
import type { BookingSeed } from '../booking/booking-seed.ts';
import { focusBlock } from '../day/block-id.ts';
import day from '../day/day-view.module.css';
import { tabStopOf } from '../day/tab-stop.ts';
import { TimeAxis } from '../day/time-axis.tsx';
import { useIsFilteredOut } from '../filter/use-calendar-filter.ts';
import { useShownTitle } from '../header/use-shown-title.ts';
import { type DayAxis, minutesBetween } from '../layout/day-axis.ts';
import { walkTo } from '../layout/walk.ts';
import { useTypeMarks } from '../use-type-marks.ts';
import type { ShownWeek, WeekDay } from './use-week.ts';
import classes from './week.module.css';
import { clockHours } from './week-axes.ts';
import { WeekColumn } from './week-column.tsx';

/** Some of what has just been is in sight above now. */
const MINUTES_ABOVE_NOW = 60;

interface WeekViewProps {
  doctor: DoctorColumn;
  week: ShownWeek;
  isBehind: boolean;
  chosenId: string | undefined;
  onOpen: (appointmentId: string, date: string) => void;
  onBook: ((seed: BookingSeed) => void) | undefined;
  onGoToDay: (date: string) => void;
}

/** A doctor's week: a column for each day, all over the same hours. */
export function WeekView({ doctor, week, isBehind, chosenId, onOpen, onBook, onGoToDay }: WeekViewProps) {
  const { timeZone } = useClinic();
  const today = useToday();
  const typeMarks = useTypeMarks();
  const moment = useNow();
  const isFilteredOut = useIsFilteredOut();
  const scroll = useRef<HTMLDivElement>(null);
  const title = useShownTitle('week', week.from);
  const usual = usualAxis(week.days, today, timeZone);
  const passed = passedToday(week.days, today, moment);
  const now = passed === undefined ? undefined : addMinutes(usual.start, passed);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a week is scrolled to now when it appears, not each minute
  useLayoutEffect(() => {
    const box = scroll.current;
    if (!box) return;
    box.scrollTop = (Math.max(0, (passed ?? 0) - MINUTES_ABOVE_NOW) / usual.minutes) * box.scrollHeight;
  }, [week.from, doctor._id]);

  const walked = week.days.map(({ axis, column }) => ({
    ...column,
    appointments: column.appointments.filter((appointment) => !isFilteredOut(appointment)),
    axis,
  }));
  const tabStop = tabStopOf(walked, chosenId);
  const onWalk = (event: KeyboardEvent, id: string) => {
    if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      event.stopPropagation();
    }
    // By the place on the axis: what is nearest on the next day is what stands beside it.
    const stops = walked.map(({ axis, appointments }) =>
      appointments.map(({ _id, dateTime }) => ({ _id, dateTime: onFirstDay(axis, dateTime) })),
    );
    const target = walkTo(stops, id, event.key);
    if (target) focusBlock(target);
  };

  return (
    <section
      ref={scroll}
      className={day.scroll}
      aria-label={fill(words.calendarViews.week.label, {
        name: staffName({ ...doctor, role: 'doctor' }),
        range: title,
      })}
      aria-busy={isBehind}
      data-behind={isBehind || undefined}
      inert={isBehind}
    >
      <div
        className={classes.grid}
        style={{
          ...typeMarks,
          gridTemplateColumns: `4rem repeat(${week.days.length}, minmax(7rem, 1fr))`,
          gridTemplateRows: `auto minmax(${(usual.minutes / 60) * 4.75}rem, 1fr)`,
        }}
      >
        <TimeAxis axis={usual} now={now} />
        {week.days.map(({ date, axis, column }, index) => (
          <WeekColumn
            key={date}
            place={index + 2}
            date={date}
            axis={axis}
            hasOwnHours={clockHours(axis, timeZone) !== clockHours(usual, timeZone)}
            column={column}
            now={date === today && passed !== undefined ? moment : undefined}
            chosenId={chosenId}
            tabStop={tabStop}
            onOpen={(id) => onOpen(id, date)}
            onWalk={onWalk}
            onBook={onBook}
            onGoToDay={onGoToDay}
          />
        ))}
      </div>
    </section>
  );
}

/** The axis whose hours stand at the left: today's, or that of most days. */
function usualAxis(days: readonly WeekDay[], today: string, timeZone: string): DayAxis {
  const axes = days.map(({ axis }) => axis);
  const alike = (axis: DayAxis) =>
    axes.filter((other) => clockHours(other, timeZone) === clockHours(axis, timeZone)).length;
  const most = axes.toSorted((one, other) => alike(other) - alike(one))[0];
  const usual = days.find(({ date }) => date === today)?.axis ?? most;
  if (!usual) throw new RangeError('A week has days');
  return usual;
}

/** Minutes from the beginning of the axis until now; undefined where now is not on it. */
function passedToday(days: readonly WeekDay[], today: string, now: string): number | undefined {
  const axis = days.find(({ date }) => date === today)?.axis;
  if (!axis) return undefined;
  const passed = Math.floor(minutesBetween(axis.start, now));
  return passed >= 0 && passed < axis.minutes ? passed : undefined;
}

function onFirstDay(axis: DayAxis, moment: string): string {
  return new Date(Date.parse(moment) - Date.parse(axis.start)).toISOString();
}

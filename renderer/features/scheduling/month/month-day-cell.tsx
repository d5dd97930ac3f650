import { IconBan, IconCalendarOff } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { fullName } from '#shared/domain/user.ts';
import { count, fill } from '#shared/words/fill.ts';
import { exceptionKindLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useToday } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import classes from './month.module.css';
import type { MonthDay } from './use-month.ts';

const say = words.calendarViews.month;

/** The id of a day's button in the document. */
export function dayCellId(date: string): string {
  return `day-${date}`;
}

interface MonthDayCellProps {
  day: MonthDay;
  isOfMonth: boolean;
  isTabStop: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onGo: () => void;
}

/** A day of the month: how much is booked, how much is free, and why it is closed. */
export function MonthDayCell({ day, isOfMonth, isTabStop, onKeyDown, onGo }: MonthDayCellProps) {
  const formats = useFormats();
  const today = useToday();
  const { date, booked, free, working, ofClinic, away } = day;
  const isPast = date < today;
  const isFull = !isPast && working > 0 && free === 0;
  const room = roomOf(day, isPast);
  const closures = ofClinic.map(({ kind, reason }) =>
    fill(say.closed, { kind: exceptionKindLabels[kind], reason }),
  );
  const names = away.length > 0 ? [fill(say.away, { names: away.map(lastName).join(', ') })] : [];
  const lines = [...closures, ...names];
  const label = [formats.weekdayDate(date), count(say.booked, booked), room, ...closures];
  const named = away.length > 0 ? [fill(say.away, { names: away.map(fullName).join(', ') })] : [];
  return (
    <button
      type="button"
      id={dayCellId(date)}
      className={classes.day}
      data-outside={!isOfMonth || undefined}
      data-past={isPast || undefined}
      data-today={date === today || undefined}
      data-full={isFull || undefined}
      data-closed={working === 0 || undefined}
      aria-label={[...label, ...named].filter(Boolean).join(', ')}
      aria-current={date === today ? 'date' : undefined}
      title={lines.join('\n')}
      tabIndex={isTabStop ? 0 : -1}
      onKeyDown={onKeyDown}
      onClick={onGo}
    >
      <span className={classes.top}>
        <span className={classes.number}>{Number(date.slice(8))}</span>
        {(booked > 0 || working > 0) && <span className={classes.booked}>{count(say.booked, booked)}</span>}
      </span>
      {room && (
        <span className={classes.room}>
          {isFull && <IconBan size={13} stroke={2.25} aria-hidden />}
          {room}
        </span>
      )}
      {lines.map((line) => (
        <span key={line} className={classes.why}>
          <IconCalendarOff size={13} stroke={2} aria-hidden />
          <span>{line}</span>
        </span>
      ))}
      {!isPast && working > 0 && booked + free > 0 && (
        <span className={classes.bar} aria-hidden>
          <span style={{ width: `${(booked / (booked + free)) * 100}%` }} />
        </span>
      )}
    </button>
  );
}

/** What can still be booked; of days that are past, nothing. */
function roomOf({ free, working, ofClinic }: MonthDay, isPast: boolean): string | undefined {
  if (isPast) return undefined;
  if (working === 0) return ofClinic.length > 0 ? undefined : say.nobody;
  return free === 0 ? say.full : count(say.free, free);
}

function lastName(person: { lastName: string }): string {
  return person.lastName;
}

import { type KeyboardEvent, useState } from 'react';
import { formatMonth, formatWeekday } from '#shared/domain/clinic-time.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import dayClasses from '../day/day-view.module.css';
import classes from './month.module.css';
import { dayCellId, MonthDayCell } from './month-day-cell.tsx';
import { walkDays } from './month-days.ts';
import type { MonthDay } from './use-month.ts';

interface MonthViewProps {
  date: string;
  days: readonly MonthDay[];
  isBehind: boolean;
  onGoToDay: (date: string) => void;
}

/** Six weeks at most, a row for each. One day of them is reached by Tab, the others by arrow keys. */
export function MonthView({ date, days, isBehind, onGoToDay }: MonthViewProps) {
  const { locale } = useClinic();
  const [walked, walkTo] = useState<string>();
  const from = days[0]?.date ?? date;
  const tabStop = [walked, date].find((one) => days.some((day) => day.date === one)) ?? from;
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(7 * week, 7 * week + 7));
  const onKeyDown = (event: KeyboardEvent, on: string) => {
    if (!event.key.startsWith('Arrow')) return;
    // Arrow keys walk the days while one of them has the focus, and change the month otherwise.
    event.preventDefault();
    event.stopPropagation();
    const target = walkDays(from, days.length, on, event.key);
    if (!target) return;
    walkTo(target);
    document.getElementById(dayCellId(target))?.focus();
  };
  return (
    <div className={dayClasses.scroll} data-behind={isBehind || undefined} inert={isBehind}>
      <table
        className={classes.month}
        aria-label={fill(words.calendarViews.month.label, { month: formatMonth(date, locale) })}
        aria-busy={isBehind}
      >
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day.date} scope="col">
                {formatWeekday(day.date, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.date}>
              {week.map((day) => (
                <td key={day.date}>
                  <MonthDayCell
                    day={day}
                    isOfMonth={day.date.slice(0, 7) === date.slice(0, 7)}
                    isTabStop={day.date === tabStop}
                    onKeyDown={(event) => onKeyDown(event, day.date)}
                    onGo={() => onGoToDay(day.date)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

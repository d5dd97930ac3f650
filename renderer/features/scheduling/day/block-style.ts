import type { CSSProperties } from 'react';
import { type DayAxis, placeOnAxis, type TimeRange } from '../layout/day-axis.ts';
import { rangeOf } from '../layout/doctor-columns.ts';
import type { Lane } from '../layout/lanes.ts';

/** Where a range of time is drawn in a column as high as the axis. */
export function rangeStyle(axis: DayAxis, range: TimeRange): CSSProperties {
  const { from, to } = placeOnAxis(axis, range);
  return { top: share(from, axis), height: share(to - from, axis) };
}

/** Where a moment is drawn. */
export function momentStyle(axis: DayAxis, moment: string): CSSProperties {
  return { top: share(placeOnAxis(axis, { start: moment, end: moment }).from, axis) };
}

/** Where an appointment is drawn: its time, and its lane of the column's width. */
export function blockStyle(
  axis: DayAxis,
  appointment: { dateTime: string; duration: number },
  { lane, lanes }: Lane,
): CSSProperties {
  const { top, height } = rangeStyle(axis, rangeOf(appointment));
  const width = 100 / lanes;
  return {
    top,
    height: `calc(${height} - 2px)`,
    left: `calc(${lane * width}% + 4px)`,
    width: `calc(${width}% - 8px)`,
  };
}

function share(minutes: number, axis: DayAxis): string {
  return `${(minutes / axis.minutes) * 100}%`;
}

import { type DayAxis, minutesBetween, momentOnAxis, type TimeRange } from './day-axis.ts';

/** A walk-in is written down a little after the fact. */
export const GRACE_MINUTES = 15;
const GRID_MINUTES = 15;
const SHORTER = [20, 15] as const;

/** A free place that was pointed at. */
export interface FreePlaceAt {
  dateTime: string;
  /** The usual length, or a shorter one where only that fits before the next appointment. */
  minutes: number;
}

/**
 * The free place at a fraction of the axis: on the quarter of an hour, or where the appointment before ends.
 * @param taken the booked time of the column
 * @param usualMinutes the length of a consultation in this clinic
 */
export function freePlaceAt(
  axis: DayAxis,
  fraction: number,
  taken: readonly TimeRange[],
  usualMinutes: number,
): FreePlaceAt {
  const snapped = momentOnAxis(axis, fraction, GRID_MINUTES);
  const before = taken.find(
    ({ start, end }) => minutesBetween(start, snapped) >= 0 && minutesBetween(snapped, end) > 0,
  );
  const dateTime = before ? before.end : snapped;
  const gaps = taken.map(({ start }) => minutesBetween(dateTime, start)).filter((minutes) => minutes > 0);
  const gap = Math.min(...gaps);
  const minutes = gap >= usualMinutes ? usualMinutes : SHORTER.find((length) => length <= gap);
  return { dateTime, minutes: minutes ?? usualMinutes };
}

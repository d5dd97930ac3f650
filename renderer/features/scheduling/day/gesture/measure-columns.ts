import type { DayAxis } from '../../layout/day-axis.ts';
import { TRACK } from './marks.ts';

/** A place in the calendar. */
export interface Point {
  doctorId: string;
  /** From the start of the axis; the fraction says where within a minute. */
  minutes: number;
}

/**
 * Measures the columns once, for a whole drag: finding the place of a pointer then asks the page for nothing but how far it
 * is scrolled.
 * @returns finds the place of a pixel of the window; beside the columns, in the nearest one
 */
export function measureColumns(
  scroll: HTMLElement,
  axis: DayAxis,
): ((x: number, y: number) => Point | undefined) | undefined {
  const box = scroll.getBoundingClientRect();
  const columns = [...scroll.querySelectorAll<HTMLElement>(`[${TRACK}]`)].map((track) => {
    const { left, right, top, height } = track.getBoundingClientRect();
    return {
      doctorId: track.getAttribute(TRACK) ?? '',
      left: left - box.left + scroll.scrollLeft,
      right: right - box.left + scroll.scrollLeft,
      top: top - box.top + scroll.scrollTop,
      height,
    };
  });
  const last = columns.at(-1);
  if (!last) return undefined;
  return (x, y) => {
    const inward = x - box.left + scroll.scrollLeft;
    const column = columns.find(({ right }) => inward < right) ?? last;
    const down = y - box.top + scroll.scrollTop - column.top;
    return { doctorId: column.doctorId, minutes: (down / column.height) * axis.minutes };
  };
}

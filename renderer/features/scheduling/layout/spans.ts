import { MAX_DURATION_MINUTES, SLOT_MINUTES } from '#shared/domain/appointment.ts';

/** A stretch of the day, in minutes from the start of its axis. */
export interface Span {
  from: number;
  to: number;
}

/** Which end of an appointment is dragged. */
export type Edge = 'start' | 'end';

/** Whether two spans share time. */
export function overlaps(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

/**
 * The free ground around a point of the day.
 * @param taken the taken time of the column
 * @param bounds what may be booked at all
 * @returns undefined where the point is taken or out of bounds
 */
export function freeAround(point: number, taken: readonly Span[], bounds: Span): Span | undefined {
  const isIn = ({ from, to }: Span) => point >= from && point < to;
  if (!isIn(bounds) || taken.some(isIn)) return undefined;
  const before = taken.filter(({ to }) => to <= point).map(({ to }) => to);
  const after = taken.filter(({ from }) => from > point).map(({ from }) => from);
  return { from: Math.max(bounds.from, ...before), to: Math.min(bounds.to, ...after) };
}

/** What is drawn between where the pointer went down and where it is: whole slots, within the free ground. */
export function drawnSpan(pressed: number, pointed: number, free: Span): Span {
  const first = slotAt(Math.min(pressed, pointed));
  const last = slotAt(Math.max(pressed, pointed)) + SLOT_MINUTES;
  const from = Math.max(free.from, first, slotAt(pressed) + SLOT_MINUTES - MAX_DURATION_MINUTES);
  const to = Math.min(free.to, last, slotAt(pressed) + MAX_DURATION_MINUTES);
  return { from, to: Math.max(to, from + SLOT_MINUTES) };
}

/** A span moved by some minutes, on the grid and within the day. */
export function movedSpan({ from, to }: Span, minutes: number, dayMinutes: number): Span {
  const length = to - from;
  const start = clamp(nearestSlot(from + minutes), 0, dayMinutes - length);
  return { from: start, to: start + length };
}

/** A span whose one end is where the pointer is, on the grid; never shorter than a slot nor longer than an appointment. */
export function resizedSpan({ from, to }: Span, edge: Edge, pointed: number, dayMinutes: number): Span {
  const at = nearestSlot(pointed);
  return edge === 'end'
    ? { from, to: clamp(at, from + SLOT_MINUTES, Math.min(dayMinutes, from + MAX_DURATION_MINUTES)) }
    : { from: clamp(at, Math.max(0, to - MAX_DURATION_MINUTES), to - SLOT_MINUTES), to };
}

function slotAt(minutes: number): number {
  return Math.floor(minutes / SLOT_MINUTES) * SLOT_MINUTES;
}

function nearestSlot(minutes: number): number {
  return Math.round(minutes / SLOT_MINUTES) * SLOT_MINUTES;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

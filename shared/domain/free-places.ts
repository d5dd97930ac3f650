import type { WorkingStretch } from './working-hours.ts';

const MINUTE_MS = 60_000;

/**
 * How many appointments of a length still fit into working hours, from a moment on, between those that are booked.
 * @param stretches working hours
 * @param taken what is booked, in any order
 */
export function countFreePlaces(
  stretches: readonly WorkingStretch[],
  taken: readonly WorkingStretch[],
  from: string,
  minutes: number,
): number {
  const booked = taken
    .map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }))
    .sort((one, other) => one.start - other.start);
  const fits = (start: number, end: number) => Math.max(0, Math.floor((end - start) / (minutes * MINUTE_MS)));
  let places = 0;
  for (const stretch of stretches) {
    const end = Date.parse(stretch.end);
    let at = Math.max(Date.parse(stretch.start), Date.parse(from));
    for (const block of booked) {
      if (block.end <= at || block.start >= end) continue;
      places += fits(at, block.start);
      at = Math.max(at, block.end);
    }
    places += fits(at, end);
  }
  return places;
}

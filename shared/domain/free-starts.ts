import { SLOT_MINUTES } from './appointment.ts';
import type { WorkingStretch } from './working-hours.ts';

/** Starts are offered this far apart, counted from where the working hours begin. */
const STEP_MINUTES = 15;
const STEP_MS = STEP_MINUTES * 60_000;
const SLOT_MS = SLOT_MINUTES * 60_000;

/**
 * The moments in working hours at which an appointment of a length is free, earliest first, a quarter of an hour apart, on
 * the five-minute grid.
 * @param stretches working hours of one doctor, earliest first
 * @param minutes the length, a multiple of five
 * @param taken numbers of the five-minute slots that are not free
 * @param notBefore a moment in milliseconds since 1970; earlier starts are left out
 * @returns milliseconds since 1970
 */
export function* freeStarts(
  stretches: readonly WorkingStretch[],
  minutes: number,
  taken: ReadonlySet<number>,
  notBefore: number,
): Generator<number> {
  for (const stretch of stretches) {
    const last = Date.parse(stretch.end) - minutes * 60_000;
    const first = Math.ceil(Date.parse(stretch.start) / SLOT_MS) * SLOT_MS;
    for (let start = first; start <= last; start += STEP_MS) {
      if (start >= notBefore && isFree(start, minutes, taken)) yield start;
    }
  }
}

function isFree(start: number, minutes: number, taken: ReadonlySet<number>): boolean {
  const first = start / SLOT_MS;
  for (let slot = first; slot < first + minutes / SLOT_MINUTES; slot += 1) if (taken.has(slot)) return false;
  return true;
}

import type { Launched } from '#tests/e2e/fixtures/launch.ts';

/** The clinic of the tour is in this time zone. */
export const TOUR_ZONE = 'Europe/London';
const TUESDAY = 2;
const DAY_MS = 86_400_000;

/** Twenty past ten, in UTC and so close enough in the tour's zone, of the last Tuesday: a clinic's day is under way. */
function tourMoment(now: number): number {
  const midnight = now - (now % DAY_MS);
  const daysBack = (new Date(midnight).getUTCDay() - TUESDAY + 7) % 7;
  return midnight - daysBack * DAY_MS + (10 * 60 + 20) * 60_000;
}

/** Runs inside the application: `Date` and all that stands on it is `shift` milliseconds off from then on. */
function shiftDate(shift: number): void {
  const real = Date;
  globalThis.Date = new Proxy(real, {
    construct: (target, given) =>
      given.length === 0 ? new target(target.now() + shift) : Reflect.construct(target, given),
    get: (target, key) => (key === 'now' ? () => real.now() + shift : Reflect.get(target, key)),
  });
}

/**
 * Turns the clocks of a running application to a Tuesday morning, in main and in the window, so that the pictures show a
 * busy day whenever they are taken. The window loads anew.
 */
export async function turnClock({ app, window }: Launched): Promise<void> {
  const now = Date.now();
  const shift = tourMoment(now) - now;
  await app.evaluate((_electron, source) => new Function(source)(), `(${shiftDate.toString()})(${shift})`);
  await app.context().addInitScript(shiftDate, shift);
  await window.reload();
}

import { SLOT_MINUTES } from '#shared/domain/appointment.ts';

const SLOT_MS = SLOT_MINUTES * 60_000;

/** When the slot began that runs now, in UTC. @param now milliseconds since 1970, of a clock that was turned */
export function slotNow(now = Date.now()): string {
  return new Date(Math.floor(now / SLOT_MS) * SLOT_MS).toISOString();
}

import { call } from '../../../app/client.ts';

/** A doctor's time that somebody is about to book. */
export interface HeldPlace {
  doctorId: string;
  dateTime: string;
  /** Minutes. */
  duration: number;
}

let wanted: HeldPlace | undefined;
let isDue = false;
let isTelling = false;

/**
 * Tells main which time this window holds; undefined where none. Main hears of one after the other, so that a form that
 * closes never takes away what the next one holds. A hold that could not be told ends by itself: nobody is bothered with it.
 */
export function tellHold(place: HeldPlace | undefined): void {
  wanted = place;
  isDue = true;
  if (!isTelling) void tell();
}

async function tell(): Promise<void> {
  isTelling = true;
  while (isDue) {
    isDue = false;
    const told = wanted ? call('scheduling.holdSlot', wanted) : call('scheduling.releaseSlot', {});
    await told.catch(() => undefined);
  }
  isTelling = false;
}

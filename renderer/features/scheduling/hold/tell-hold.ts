import { call } from '../../../app/client.ts';
import { createTeller } from '../../../app/create-teller.ts';

/** A doctor's time that somebody is about to book. */
export interface HeldPlace {
  doctorId: string;
  dateTime: string;
  /** Minutes. */
  duration: number;
}

/**
 * Tells main which time this window holds; undefined where none. A form that closes never takes away what the next one holds.
 * A hold that could not be told ends by itself: nobody is bothered with it.
 */
export const tellHold = createTeller(
  (place: HeldPlace | undefined): Promise<unknown> =>
    place ? call('scheduling.holdSlot', place) : call('scheduling.releaseSlot', {}),
);

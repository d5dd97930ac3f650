import { z } from 'zod';
import { duration } from './appointment.ts';
import { dateTime, int, objectId } from './primitives.ts';

/** A hold ends by itself so long after the last sign that its form is being worked in. */
export const HOLD_MINUTES = 2;

/**
 * The `slotHolds` collection: times that somebody is about to book. Each session has one at most, under its own id. It says
 * whose time and by whom, never for which patient.
 */
export const slotHoldSchema = z.object({
  _id: objectId(),
  doctorId: objectId(),
  holderId: objectId(),
  dateTime: dateTime(),
  duration: duration(),
  /** The five-minute slots since 1970, unique per doctor in the database itself: a time is held by one person. */
  occupiedSlots: z.array(int()),
  expiresAt: dateTime(),
});
export type SlotHold = z.infer<typeof slotHoldSchema>;

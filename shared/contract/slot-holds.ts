import { z } from 'zod';
import { duration } from '../domain/appointment.ts';
import { plainDate } from '../domain/primitives.ts';
import { slotHoldSchema } from '../domain/slot-hold.ts';
import { channel } from './channel.ts';

const { _id, doctorId, dateTime, expiresAt } = slotHoldSchema.shape;

/** A time that somebody at another workstation is about to book. */
const slotHoldView = z.object({
  _id,
  doctorId,
  dateTime,
  duration: z.number(),
  expiresAt,
  /** The holder's name, as colleagues know it. */
  holder: z.string(),
});
export type SlotHoldView = z.infer<typeof slotHoldView>;

export const slotHoldChannels = {
  /** Holds a time in the place of the one held before, and again for its full length where it is the same. */
  'scheduling.holdSlot': channel({
    input: z.object({ doctorId, dateTime, duration: duration() }),
    output: z.object({}),
    access: 'scheduling.book',
    audit: { rule: 'none' },
  }),
  'scheduling.releaseSlot': channel({
    input: z.object({}),
    output: z.object({}),
    access: 'scheduling.book',
    audit: { rule: 'none' },
  }),
  /** What others hold on one of the clinic's days. */
  'scheduling.listSlotHolds': channel({
    input: z.object({ date: plainDate() }),
    output: z.object({ holds: z.array(slotHoldView) }),
    access: 'scheduling.see',
    audit: { rule: 'none' },
  }),
} as const;

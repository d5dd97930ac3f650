import { z } from 'zod';
import { dateTime, freeText, line, objectId, plainDate } from './primitives.ts';

const outcomes = ['result', 'cancelled'] as const;

/**
 * What became of an order: its result, or why it is no longer wanted. It stands beside the orders and not in them, since these are
 * part of what is signed and a result comes later.
 */
export const orderOutcome = z.object({
  orderId: objectId(),
  outcome: z.enum(outcomes),
  /** The result in words, or the reason for which the order was taken off. */
  text: freeText(5_000).optional(),
  /** The day of the result. */
  resultDate: plainDate().optional(),
  /** The medical record whose file is the result. */
  recordId: objectId().optional(),
  notedAt: dateTime(),
  notedBy: objectId(),
  notedByName: line(),
});
export type OrderOutcome = z.infer<typeof orderOutcome>;

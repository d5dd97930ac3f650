import { z } from 'zod';
import { freeText, line, objectId } from './primitives.ts';

const urgencies = ['routine', 'urgent', 'stat'] as const;
export const orderUrgency = z.enum(urgencies);
export type OrderUrgency = z.infer<typeof orderUrgency>;

/** A test that is ordered at a visit: `visits.testsOrdered` of the schema, with an id of its own by which its result finds it. */
export const testOrder = z.object({
  /** Absent on orders that were written before orders had ids. */
  orderId: objectId().optional(),
  testName: line().optional(),
  type: line(100).optional(),
  urgency: orderUrgency,
  notes: freeText(5_000).optional(),
});
export type TestOrder = z.infer<typeof testOrder>;

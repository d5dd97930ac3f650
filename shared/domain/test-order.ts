import { z } from 'zod';
import { freeText, line, objectId } from './primitives.ts';

const urgencies = ['routine', 'urgent', 'stat'] as const;
export const orderUrgency = z.enum(urgencies);
export type OrderUrgency = z.infer<typeof orderUrgency>;

/** The most urgent first: the order in which lists have them. */
export const urgenciesByRank: readonly OrderUrgency[] = ['stat', 'urgent', 'routine'];

/** The types that are offered; the schema takes any, and an order may carry another. */
export const testTypes = ['laboratory', 'imaging', 'ecg', 'pathology', 'function-test', 'other'] as const;
export type TestType = (typeof testTypes)[number];

/** A type that is offered; `other` for every other one. */
export function testTypeOf(type: string | undefined): TestType {
  return testTypes.find((known) => known === type) ?? 'other';
}

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

/** What an order is called: its test, or its type where it names none; empty where it has neither. */
export function orderName({ testName, type }: Pick<TestOrder, 'testName' | 'type'>): string {
  return testName || type || '';
}

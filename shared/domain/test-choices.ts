import { z } from 'zod';
import { documentFields, objectId, requiredLine } from './primitives.ts';
import { orderUrgency, testTypes } from './test-order.ts';

/** A test as it is offered: its name and what kind of test it is. */
export const offeredTest = z.object({ testName: requiredLine(), type: z.enum(testTypes) });
export type OfferedTest = z.infer<typeof offeredTest>;

/** The `testChoices` collection: the tests that a person marked with a star, under the person's id. */
export const testChoicesSchema = z.object({ _id: objectId(), favourites: z.array(offeredTest) });
export type TestChoices = z.infer<typeof testChoicesSchema>;

/** A test of a panel. */
const panelTest = offeredTest.extend({ urgency: orderUrgency });

/** The `testPanels` collection: several tests under one name, ordered at once. One that is shared is the whole clinic's. */
export const testPanelSchema = z.object({
  ...documentFields,
  ownerId: objectId(),
  name: requiredLine(60),
  isShared: z.boolean(),
  tests: z.array(panelTest).min(1).max(30),
});
export type TestPanel = z.infer<typeof testPanelSchema>;

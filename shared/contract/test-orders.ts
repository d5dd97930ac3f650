import { z } from 'zod';
import { dateTime, line, objectId, plainDate, requiredLine } from '../domain/primitives.ts';
import { offeredTest, testChoicesSchema, testPanelSchema } from '../domain/test-choices.ts';
import { orderUrgency, testOrder, testTypes } from '../domain/test-order.ts';
import { visitSchema } from '../domain/visit.ts';
import { channel } from './channel.ts';
import { givenFile } from './given-file.ts';
import { patientSummary } from './patients.ts';
import { visitView } from './visits.ts';

/** An order that waits for its result, with whom it is for and who ordered it. */
export const waitingOrder = z.object({
  visitId: objectId(),
  visitNumber: visitSchema.shape.visitId,
  chiefComplaint: z.string(),
  diagnosis: visitSchema.shape.diagnosis,
  orderedAt: dateTime(),
  order: testOrder.extend({ orderId: objectId() }),
  patient: patientSummary,
  doctor: z.object({ _id: objectId(), firstName: z.string(), lastName: z.string() }),
});
export type WaitingOrder = z.infer<typeof waitingOrder>;

/** The visit behind which the next page of the work list begins. */
const waitingPlace = z.object({ urgency: orderUrgency, orderedAt: dateTime(), visitId: objectId() });
export type WaitingPlace = z.infer<typeof waitingPlace>;

/** A panel as it is offered. */
export const testPanelItem = testPanelSchema
  .pick({ _id: true, revision: true, name: true, isShared: true, tests: true })
  .extend({ isOwn: z.boolean() });
export type TestPanelItem = z.infer<typeof testPanelItem>;

const orderOfVisit = { visitId: objectId(), orderId: objectId() };

/** The form for a result: what it says, a file, or both. */
export const newResult = z
  .object({
    ...orderOfVisit,
    resultDate: plainDate(),
    text: line(5_000).optional(),
    file: givenFile.optional(),
  })
  .refine(({ text, file }) => text || file, { path: ['text'], message: 'REQUIRED' });

const subjectOfInput = (input: { visitId: string }) => ({ resourceId: input.visitId });
const change = { rule: 'change', action: 'UPDATE', resource: 'Visit', subject: subjectOfInput } as const;

export const testOrderChannels = {
  /** Orders of completed visits that wait for a result: the most urgent first, then the oldest. */
  'visits.listWaitingOrders': channel({
    input: z.object({
      /** Only those of the doctor who asks. */
      isMine: z.boolean().default(false),
      type: z.enum(testTypes).optional(),
      /** Words of the patient's name or number, or of the test. */
      text: line(100).default(''),
      after: waitingPlace.optional(),
      limit: z.int().min(1).max(100).default(50),
    }),
    output: z.object({ orders: z.array(waitingOrder), next: waitingPlace.optional() }),
    access: 'chart.read',
    audit: {
      rule: 'view',
      resource: 'Visit',
      description: 'Saw which orders wait for a result',
      subject: (_input, output) => ({
        shown: [...new Set(output.orders.map(({ visitNumber }) => visitNumber))],
      }),
    },
  }),
  /** How many of them are overdue; the doctor's own, everybody's for a nurse. */
  'visits.countOverdueOrders': channel({
    input: z.object({}),
    output: z.object({ count: z.int() }),
    access: 'chart.read',
    audit: { rule: 'none' },
  }),
  /** Notes a result, with a file that becomes a medical record; the note itself stays as it is. */
  'visits.noteOrderResult': channel({
    input: newResult,
    output: visitView,
    access: 'chart.write',
    audit: change,
    boundTo: 'visit',
  }),
  /** Takes an order off that is no longer wanted; it stays in the note. */
  'visits.cancelOrder': channel({
    input: z.object({ ...orderOfVisit, reason: requiredLine(500) }),
    output: visitView,
    access: 'chart.write',
    audit: change,
    boundTo: 'visit',
  }),
  /** Takes back what was noted of an order: it waits again. `notedAt` says which note was seen. */
  'visits.reopenOrder': channel({
    input: z.object({ ...orderOfVisit, notedAt: dateTime() }),
    output: visitView,
    access: 'chart.write',
    audit: change,
    boundTo: 'visit',
  }),
  /** What is offered first: one's own favourites, and the panels of the person and of the clinic. */
  'visits.getTestChoices': channel({
    input: z.object({}),
    output: z.object({ favourites: testChoicesSchema.shape.favourites, panels: z.array(testPanelItem) }),
    access: 'visits.write',
    audit: { rule: 'none' },
  }),
  'visits.setFavouriteTest': channel({
    input: z.object({ test: offeredTest, isFavourite: z.boolean() }),
    output: z.object({}),
    access: 'visits.write',
    audit: { rule: 'none' },
  }),
  'visits.keepTestPanel': channel({
    input: testPanelSchema.pick({ name: true, isShared: true, tests: true }),
    output: testPanelItem,
    access: 'visits.write',
    audit: { rule: 'change', action: 'CREATE', resource: 'Clinic' },
  }),
  'visits.removeTestPanel': channel({
    input: z.object({ panelId: objectId(), revision: testPanelSchema.shape.revision }),
    output: z.object({ panelId: objectId() }),
    access: 'visits.write',
    audit: { rule: 'change', action: 'DELETE', resource: 'Clinic' },
  }),
} as const;

import { addDays, clinicDate } from './clinic-time.ts';
import type { OrderUrgency, TestOrder } from './test-order.ts';
import type { Visit } from './visit.ts';

/** For how many days a result may be waited for; on the day after it is overdue. */
const overdueAfterDays: Record<OrderUrgency, number> = { stat: 1, urgent: 3, routine: 14 };

/** The orders of a visit that have neither a result nor been taken off. Those of before orders had ids are not among them. */
export function waitingOrdersOf({
  testsOrdered = [],
  orderOutcomes = [],
}: Pick<Visit, 'testsOrdered' | 'orderOutcomes'>): (TestOrder & { orderId: string })[] {
  const closed = new Set(orderOutcomes.map(({ orderId }) => orderId));
  return testsOrdered.flatMap(({ orderId, ...order }) =>
    orderId === undefined || closed.has(orderId) ? [] : [{ ...order, orderId }],
  );
}

/** How urgent the orders of a visit are that wait, one urgency for each of them; undefined where none waits. */
export function waitingUrgencies(
  visit: Pick<Visit, 'testsOrdered' | 'orderOutcomes'>,
): OrderUrgency[] | undefined {
  const waiting = waitingOrdersOf(visit);
  return waiting.length > 0 ? waiting.map(({ urgency }) => urgency) : undefined;
}

const DAY_MS = 86_400_000;

/**
 * How long a result has been waited for, in days of the clinic, and whether that is too long.
 * @param today the clinic's date
 */
export function waitOf(
  { orderedAt, urgency }: { orderedAt: string; urgency: OrderUrgency },
  today: string,
  timeZone: string,
): { days: number; isOverdue: boolean } {
  const days = Math.max(0, (Date.parse(today) - Date.parse(clinicDate(orderedAt, timeZone))) / DAY_MS);
  return { days, isOverdue: days > overdueAfterDays[urgency] };
}

/** The first day whose orders of an urgency are not overdue yet. @param today the clinic's date */
export function notOverdueSince(urgency: OrderUrgency, today: string): string {
  return addDays(today, -overdueAfterDays[urgency]);
}

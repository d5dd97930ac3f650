import type { OrderOutcome } from '#shared/domain/order-outcome.ts';
import { orderName, type TestOrder } from '#shared/domain/test-order.ts';
import { staffName } from '#shared/domain/user.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { waitingUrgencies } from '#shared/domain/waiting-order.ts';
import { AppError } from '#shared/errors.ts';
import type { AuditedTransaction, RequestContext } from '../../../router/request-context.ts';
import { updateVisit } from '../repository.ts';

/** An order of a completed visit. @throws AppError NOT_FOUND, NOTE_NOT_COMPLETED */
export function orderOf(visit: Visit, orderId: string): TestOrder {
  const order = visit.testsOrdered?.find((one) => one.orderId === orderId);
  if (!order) throw new AppError('NOT_FOUND');
  if (visit.status === 'draft') throw new AppError('NOTE_NOT_COMPLETED');
  return order;
}

/** What the audit log calls an order. */
export function loggedName(order: TestOrder): string {
  return orderName(order) || 'an order without a name';
}

/** Writes what became of a visit's orders, and with it which of them still wait. The note itself stays as it is. */
export function writeOutcomes(
  { collections }: RequestContext,
  visit: Visit,
  orderOutcomes: OrderOutcome[],
  transaction: AuditedTransaction,
): Promise<void> {
  const set = {
    orderOutcomes: orderOutcomes.length > 0 ? orderOutcomes : null,
    waitingOrders: waitingUrgencies({ ...visit, orderOutcomes }),
  };
  return updateVisit(collections, visit, set, transaction);
}

/**
 * Notes what became of an order, once.
 * @throws AppError ORDER_ALREADY_CLOSED where somebody was quicker
 */
export async function closeOrder(
  context: RequestContext,
  { visit, order }: { visit: Visit; order: TestOrder },
  outcome: Omit<OrderOutcome, 'notedAt' | 'notedBy' | 'notedByName'>,
  transaction: AuditedTransaction,
): Promise<void> {
  const before = visit.orderOutcomes ?? [];
  if (before.some(({ orderId }) => orderId === outcome.orderId)) throw new AppError('ORDER_ALREADY_CLOSED');
  const { user } = context.session;
  const noted: OrderOutcome = {
    ...outcome,
    notedAt: transaction.now.toISOString(),
    notedBy: user._id,
    notedByName: staffName(user),
  };
  await writeOutcomes(context, visit, [...before, noted], transaction);
  const verb = outcome.outcome === 'result' ? 'Noted the result of' : 'Took off';
  transaction.record({
    resourceId: visit._id,
    patientId: visit.patientId,
    description: `${verb} ${loggedName(order)}: ${visit.visitId}`,
    changes: { order: { before: null, after: outcome } },
  });
}

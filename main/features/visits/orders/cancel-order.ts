import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { changeVisit } from '../change-visit.ts';
import { closeOrder, orderOf } from './close-order.ts';

/**
 * Takes an order off that is no longer wanted, with the reason. It stays in the note.
 * @throws AppError NOT_FOUND, NOTE_NOT_COMPLETED, ORDER_ALREADY_CLOSED
 */
export function cancelOrder(
  context: RequestContext,
  { visitId, orderId, reason }: ParsedInput<'visits.cancelOrder'>,
): Promise<VisitView> {
  return changeVisit(context, visitId, async (visit, transaction) => {
    const order = orderOf(visit, orderId);
    await closeOrder(context, { visit, order }, { orderId, outcome: 'cancelled', text: reason }, transaction);
  });
}

import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { requireVisit } from '../require-visit.ts';
import { toVisitView } from '../visit-views.ts';
import { closeOrder, requireOrder } from './close-order.ts';

/**
 * Takes an order off that is no longer wanted, with the reason. It stays in the note.
 * @throws AppError NOT_FOUND, NOTE_NOT_COMPLETED, ORDER_ALREADY_CLOSED
 */
export async function cancelOrder(
  context: RequestContext,
  input: ParsedInput<'visits.cancelOrder'>,
): Promise<VisitView> {
  const { orderId, reason } = input;
  const visit = await context.write(async (transaction) => {
    const found = await requireOrder(context, input, transaction);
    await closeOrder(context, found, { orderId, outcome: 'cancelled', text: reason }, transaction);
    return requireVisit(context, input.visitId, transaction);
  });
  return toVisitView(context.collections, visit);
}

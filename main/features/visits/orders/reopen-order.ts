import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { EditConflict } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { withdrawRecord } from '../../records/store-record.ts';
import { changeVisit } from '../change-visit.ts';
import { loggedName, orderOf, writeOutcomes } from './close-order.ts';

/**
 * Takes back what was noted of an order: it waits again. A record that came with the result is deleted with it; who noted what stays
 * in the audit log.
 * @throws AppError NOT_FOUND; EDIT_CONFLICT where something else stands there than what was seen
 */
export function reopenOrder(
  context: RequestContext,
  input: ParsedInput<'visits.reopenOrder'>,
): Promise<VisitView> {
  const { collections } = context;
  const { orderId, notedAt } = input;
  return changeVisit(context, input.visitId, async (visit, transaction) => {
    const order = orderOf(visit, orderId);
    const before = visit.orderOutcomes ?? [];
    const noted = before.find((outcome) => outcome.orderId === orderId);
    if (!noted || Date.parse(noted.notedAt) !== Date.parse(notedAt)) throw new EditConflict(visit.updatedBy);
    const left = before.filter((outcome) => outcome !== noted);
    await writeOutcomes(context, visit, left, transaction);
    transaction.record({
      resourceId: visit._id,
      patientId: visit.patientId,
      description: `Took back what was noted of ${loggedName(order)}: ${visit.visitId}`,
      changes: { order: { before: noted, after: null } },
    });
    if (noted.recordId) await withdrawRecord(collections, noted.recordId, transaction);
  });
}

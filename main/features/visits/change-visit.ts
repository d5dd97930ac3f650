import type { VisitView } from '#shared/contract/visits.ts';
import type { Visit } from '#shared/domain/visit.ts';
import type { AuditedTransaction, RequestContext } from '../../router/request-context.ts';
import { requireVisit } from './require-visit.ts';
import { toVisitView } from './visit-views.ts';

/**
 * Changes a visit in one transaction and gives it as it then stands.
 * @param work is given the visit as it was read in the transaction; it may run twice
 * @throws AppError NOT_FOUND, and whatever the work refuses
 */
export async function changeVisit(
  context: RequestContext,
  visitId: string,
  work: (visit: Visit, transaction: AuditedTransaction) => Promise<void>,
): Promise<VisitView> {
  const changed = await context.write(async (transaction) => {
    await work(await requireVisit(context, visitId, transaction), transaction);
    return requireVisit(context, visitId, transaction);
  });
  return toVisitView(context.collections, changed);
}

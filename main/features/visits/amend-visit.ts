import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import type { Amendment } from '#shared/domain/amendment.ts';
import { staffName } from '#shared/domain/user.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { updateVisit } from './repository.ts';
import { requireVisit } from './require-visit.ts';
import { amendmentHashOf } from './signature.ts';
import { toVisitView } from './visit-views.ts';

/**
 * Adds to a completed note, with author, time and reason. What was written stays as it is.
 * @throws AppError NOTE_NOT_COMPLETED where it is still a draft, NOT_FOUND
 */
export async function amendVisit(
  context: RequestContext,
  input: ParsedInput<'visits.amendVisit'>,
): Promise<VisitView> {
  const { collections, session } = context;
  const amended = await context.write(async (transaction) => {
    const visit = await requireVisit(context, input.visitId, transaction);
    if (visit.status === 'draft') throw new AppError('NOTE_NOT_COMPLETED');
    const written: Amendment = {
      text: input.text,
      reason: input.reason,
      author: session.user._id,
      authorName: staffName(session.user),
      addedAt: transaction.now.toISOString(),
    };
    const hash = amendmentHashOf(visit, written);
    const amendment = { ...written, ...(hash ? { hash } : {}) };
    const amendments = [...(visit.amendments ?? []), amendment];
    await updateVisit(collections, visit, { amendments }, transaction);
    transaction.record({
      resourceId: visit._id,
      patientId: visit.patientId,
      description: `Amended the note: ${visit.visitId}`,
      changes: {
        amendment: { before: null, after: { text: input.text, reason: input.reason } },
        ...(hash
          ? { contentHash: { before: visit.amendments?.at(-1)?.hash ?? visit.contentHash, after: hash } }
          : {}),
      },
    });
    return requireVisit(context, input.visitId, transaction);
  });
  return toVisitView(collections, amended);
}

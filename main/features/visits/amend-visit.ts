import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import type { Amendment } from '#shared/domain/amendment.ts';
import { staffName } from '#shared/domain/user.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { changeVisit } from './change-visit.ts';
import { updateVisit } from './repository.ts';
import { amendmentHashOf, lastHashOf } from './signature.ts';

/**
 * Adds to a completed note, with author, time and reason. What was written stays as it is.
 * @throws AppError NOTE_NOT_COMPLETED where it is still a draft, NOT_FOUND
 */
export function amendVisit(
  context: RequestContext,
  input: ParsedInput<'visits.amendVisit'>,
): Promise<VisitView> {
  const { collections, session } = context;
  const { text, reason } = input;
  return changeVisit(context, input.visitId, async (visit, transaction) => {
    if (visit.status === 'draft') throw new AppError('NOTE_NOT_COMPLETED');
    const written: Amendment = {
      text,
      reason,
      author: session.user._id,
      authorName: staffName(session.user),
      addedAt: transaction.now.toISOString(),
    };
    const before = lastHashOf(visit);
    const hash = before && amendmentHashOf(before, written);
    const amendments = [...(visit.amendments ?? []), { ...written, ...(hash ? { hash } : {}) }];
    await updateVisit(collections, visit, { amendments }, transaction);
    transaction.record({
      resourceId: visit._id,
      patientId: visit.patientId,
      description: `Amended the note: ${visit.visitId}`,
      changes: {
        amendment: { before: null, after: { text, reason } },
        ...(hash ? { contentHash: { before, after: hash } } : {}),
      },
    });
  });
}

import type { ParsedInput } from '#shared/contract/contract.ts';
import type { LetterView } from '#shared/contract/letters.ts';
import type { Letter } from '#shared/domain/letter.ts';
import { staffName } from '#shared/domain/user.ts';
import { drawId } from '../../../database/counters.ts';
import { firstRevision } from '../../../database/first-revision.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { requireVisit } from '../require-visit.ts';
import { insertLetter } from './letter-repository.ts';

/** Issues a letter about a visit and keeps it as it was written. It does not change the note. @throws AppError NOT_FOUND */
export async function issueLetter(
  context: RequestContext,
  { visitId, ...written }: ParsedInput<'visits.issueLetter'>,
): Promise<LetterView> {
  const { collections, now, session } = context;
  const letterId = await drawId(collections, 'letters');
  const first = firstRevision(now, session.user._id);
  return context.write(async (transaction) => {
    const visit = await requireVisit(context, visitId, transaction);
    const letter: Letter = {
      ...first,
      letterId,
      ...written,
      patientId: visit.patientId,
      visitId,
      issuedBy: session.user._id,
      issuedByName: staffName(session.user),
      issuedAt: now.toISOString(),
    };
    await insertLetter(collections, letter, transaction);
    transaction.record({
      resourceId: visitId,
      patientId: visit.patientId,
      description: `Issued ${letterId} at ${visit.visitId}`,
      changes: { letter: { before: null, after: { letterId, kind: letter.kind, title: letter.title } } },
    });
    return letter;
  });
}

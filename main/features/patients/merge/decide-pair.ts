import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findPair, writePair } from './pair-repository.ts';

/**
 * Notes that two records are two people's, or takes that back.
 * @throws AppError NOT_FOUND; EDIT_CONFLICT where somebody else was quicker
 */
export async function decidePair(
  context: RequestContext,
  { pairId, revision, areDistinct }: ParsedInput<'patients.decidePair'>,
): Promise<ChannelOutput<'patients.decidePair'>> {
  const { collections, now, session } = context;
  return context.write(async (transaction) => {
    const pair = await findPair(collections, pairId, transaction);
    if (!pair) throw new AppError('NOT_FOUND');
    if (pair.revision !== revision || pair.status === 'merged') throw new EditConflict(pair.updatedBy);
    const decided = { decidedBy: session.user._id, decidedAt: now.toISOString() };
    await writePair(
      collections,
      pair,
      areDistinct ? { status: 'distinct', ...decided } : { status: 'open' },
      transaction,
    );
    for (const patientId of pair.patientIds) {
      transaction.record({
        resourceId: patientId,
        patientId,
        description: areDistinct
          ? 'Noted that this is not the same person as another patient'
          : 'Took back that this is not the same person as another patient',
        changes: { pair: { before: pair.status, after: areDistinct ? 'distinct' : 'open' } },
      });
    }
    return { pairId, revision: pair.revision + 1 };
  });
}

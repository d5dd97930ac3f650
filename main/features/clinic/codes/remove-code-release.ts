import type { ParsedInput } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import type { Collections } from '../../../database/collections.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import type { LongWork } from '../../backup/long-work.ts';
import { deleteRelease, deleteSomeCodes, setReleaseStatus } from './code-load-repository.ts';
import { findReleases } from './code-repository.ts';

/** Work that has written nothing for so long is over: its application ended. */
const BROKEN_AFTER_MS = 2 * 60_000;

/** Removes all codes of a release that nobody finds any more, and the release itself. */
export async function discardCodes(
  collections: Collections,
  releaseId: string,
  clock: () => Date,
  onRemoved: (count: number) => void = () => undefined,
): Promise<void> {
  let removed = 0;
  for (;;) {
    const count = await deleteSomeCodes(collections, releaseId, clock());
    if (count === 0) break;
    removed += count;
    onRemoved(removed);
  }
  await deleteRelease(collections, releaseId);
}

/** Clears away what a load or a removal left behind whose application ended on the way. */
export async function finishBrokenWork(collections: Collections, clock: () => Date): Promise<void> {
  for (const { _id, status, updatedAt } of await findReleases(collections)) {
    const isBroken = clock().getTime() - Date.parse(updatedAt) > BROKEN_AFTER_MS;
    if (status !== 'ready' && isBroken) await discardCodes(collections, _id, clock);
  }
}

/**
 * Removes a release. Notes keep their codes and what they mean: they never looked them up in the list.
 * @throws AppError NOT_FOUND; WORK_GOES_ON
 */
export async function removeCodeRelease(
  context: RequestContext,
  { releaseId }: ParsedInput<'clinic.removeCodeRelease'>,
  { work, clock }: { work: LongWork; clock: () => Date },
): Promise<Record<string, never>> {
  const { collections } = context;
  const release = (await findReleases(collections)).find(({ _id }) => _id === releaseId);
  if (release?.status !== 'ready') throw new AppError('NOT_FOUND');
  await work.run(async ({ onProgress }) => {
    await context.write(async (transaction) => {
      const step = { from: 'ready', to: 'removing' } as const;
      if (!(await setReleaseStatus(collections, releaseId, step, transaction)))
        throw new AppError('NOT_FOUND');
      transaction.record({
        resourceId: releaseId,
        description: `Removed the code list ${release.name}`,
        changes: { file: release.fileName, validFrom: release.validFrom },
      });
    });
    await discardCodes(collections, releaseId, clock, (removed) => onProgress(removed, release.codeCount));
  });
  return {};
}

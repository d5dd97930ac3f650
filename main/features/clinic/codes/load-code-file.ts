import { basename } from 'node:path';
import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { codeSearchFields } from '#shared/domain/diagnosis-code.ts';
import { AppError } from '#shared/errors.ts';
import { newId } from '../../../database/new-id.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import type { LongWork, WorkWatch } from '../../backup/long-work.ts';
import { BATCH, insertCodes, insertRelease, setReleaseStatus } from './code-load-repository.ts';
import type { OrderLine } from './parse-order-file.ts';
import { readCodeFile } from './read-code-file.ts';
import { discardCodes, finishBrokenWork } from './remove-code-release.ts';
import { isStarterCode } from './starter-codes.ts';

async function writeCodes(
  { collections }: RequestContext,
  releaseId: string,
  lines: readonly OrderLine[],
  { signal, onProgress }: WorkWatch,
  clock: () => Date,
): Promise<void> {
  for (let from = 0; from < lines.length; from += BATCH) {
    signal.throwIfAborted();
    const batch = lines.slice(from, from + BATCH).map((line) => ({
      _id: newId(),
      releaseId,
      ...line,
      ...codeSearchFields(line.code, line.description),
      isCommon: isStarterCode(line.code),
    }));
    await insertCodes(collections, releaseId, batch, clock());
    onProgress(Math.min(from + BATCH, lines.length), lines.length);
  }
  signal.throwIfAborted();
}

/**
 * Loads an order file as a new release beside those that are there. It is found from the day on which it becomes valid, and not
 * before all of it is in; what goes wrong on the way leaves nothing of it behind.
 * @param path what the person chose in the system's own dialog
 * @throws AppError CODE_FILE_… where the file is not what it was when it was checked; WORK_CANCELLED, WORK_GOES_ON
 */
export async function loadCodeFile(
  context: RequestContext,
  { name, validFrom }: ParsedInput<'clinic.loadCodeFile'>,
  path: string,
  { work, clock }: { work: LongWork; clock: () => Date },
): Promise<ChannelOutput<'clinic.loadCodeFile'>> {
  const { collections, now, session } = context;
  return work.run(async (watch) => {
    const lines = await readCodeFile(path);
    await finishBrokenWork(collections, clock);
    const releaseId = newId();
    const moment = now.toISOString();
    await insertRelease(collections, {
      _id: releaseId,
      name,
      fileName: basename(path),
      validFrom,
      codeCount: lines.length,
      billableCount: lines.filter(({ isBillable }) => isBillable).length,
      status: 'loading',
      loadedBy: session.user._id,
      createdAt: moment,
      updatedAt: moment,
    });
    try {
      await writeCodes(context, releaseId, lines, watch, clock);
      await context.write(async (transaction) => {
        const step = { from: 'loading', to: 'ready' } as const;
        if (!(await setReleaseStatus(collections, releaseId, step, transaction)))
          throw new AppError('NOT_FOUND');
        transaction.record({
          resourceId: releaseId,
          description: `Loaded the code list ${name}: ${lines.length} codes, valid from ${validFrom}`,
          changes: { file: basename(path), validFrom },
        });
      });
    } catch (error) {
      await discardCodes(collections, releaseId, clock);
      throw error;
    }
    return { codeCount: lines.length };
  });
}

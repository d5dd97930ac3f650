import { backUp } from '../storage/back-up.ts';
import { checkIntegrity } from '../storage/check-integrity.ts';
import { compact } from '../storage/compact.ts';
import { openConnection } from '../storage/connection.ts';
import { toFileWorkError } from '../storage/file-work-error.ts';
import type { WholeFileAnswer, WholeFileOptions } from './whole-file-protocol.ts';

const CACHE_KB = 16_384;

/** Does the work on a connection of its own, and puts its errors into words. */
export function doWholeFileWork(options: WholeFileOptions): WholeFileAnswer {
  try {
    return { type: 'done', result: perform(options) };
  } catch (error) {
    const { code, message } = toFileWorkError(error);
    return { type: 'failed', code, message };
  }
}

function perform({ file, key, work }: WholeFileOptions): object {
  const connection = openConnection({
    file,
    key: Buffer.from(key, 'hex'),
    readonly: work.type !== 'compact',
    cacheKilobytes: CACHE_KB,
  });
  try {
    switch (work.type) {
      case 'backUp':
        return backUp(connection, work.target);
      case 'checkIntegrity':
        return checkIntegrity(connection);
      case 'compact':
        return compact(connection, file);
    }
  } finally {
    connection.close();
  }
}

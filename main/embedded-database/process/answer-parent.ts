import { CommandError } from '../command-error.ts';
import { sweepExpired } from '../server/maintenance.ts';
import { FileWorkError, toFileWorkError } from '../storage/file-work-error.ts';
import type { OpenedFolder } from './open-database.ts';
import type { ParentChannel } from './parent-channel.ts';
import type { WholeFileThread } from './whole-file-thread.ts';

/** What the parent's questions are about. */
export interface OpenDatabase extends OpenedFolder {
  wholeFile: WholeFileThread;
}

type Question = ReadonlyMap<string, unknown>;

/** Answers one question of the parent, under the number it came with. */
export async function answerParent(
  channel: ParentChannel,
  open: OpenDatabase,
  question: Question,
): Promise<void> {
  const id = question.get('id');
  try {
    channel.send({ type: 'answer', id, result: await resultOf(open, question) });
  } catch (error) {
    const { code, message } = toFileWorkError(error);
    channel.send({ type: 'failed', id, code, message });
  }
}

async function resultOf(open: OpenDatabase, question: Question): Promise<object> {
  const type = question.get('type');
  if (open.engine.isReadOnly && (type === 'sweep' || type === 'compact')) {
    throw new FileWorkError('READ_ONLY', 'The database is open for rescue: nothing in it can be changed.');
  }
  switch (type) {
    case 'sweep':
      return { removed: await sweepExpired(open.engine, timeOf(question)) };
    case 'damage':
      if (open.damage !== undefined) return open.damage;
      throw new FileWorkError('UNEXPECTED', 'The database is not open for rescue.');
    case 'backUp':
      return open.wholeFile.run({ type: 'backUp', target: String(question.get('file')) });
    case 'checkIntegrity':
      return open.wholeFile.run({ type: 'checkIntegrity' });
    case 'compact':
      return compact(open);
    default:
      throw new FileWorkError('UNEXPECTED', 'The database does not know this question.');
  }
}

function timeOf(question: Question): number {
  const now = question.get('now');
  return typeof now === 'string' ? Date.parse(now) : Date.now();
}

/** Compacts while no transaction is open. Writes wait meanwhile, reads do not. */
async function compact({ engine, wholeFile }: OpenDatabase): Promise<object> {
  await engine.queue.claim().catch((error: unknown) => {
    if (!(error instanceof CommandError)) throw error;
    throw new FileWorkError('BUSY', 'Another change keeps the database busy.');
  });
  try {
    engine.writer.rollback(); // the claim began a transaction; compacting needs there to be none
    return await wholeFile.run({ type: 'compact' });
  } finally {
    engine.queue.release();
  }
}

import { statSync } from 'node:fs';
import { forgetOldReplies } from '../sessions/retryable-writes.ts';
import { sweepOnce } from '../storage/expired-documents.ts';
import type { Engine } from './engine.ts';

/** MongoDB sweeps expired documents once a minute, too. */
const EVERY_MS = 60_000;
/** A reader that stayed open long makes the write-ahead log grow; past this it is cut back. */
const CUT_LOG_AT_BYTES = 64 * 1024 * 1024;

/** Removes expired documents as of a time, in batches between other writes. Gives how many there were. */
export async function sweepExpired(engine: Engine, now: number): Promise<number> {
  let total = 0;
  for (;;) {
    const removed = await engine.queue.write(() => sweepOnce(engine.writer, now));
    if (removed === 0) return total;
    total += removed;
  }
}

function cutLog(engine: Engine): void {
  const size = statSync(`${engine.file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (size < CUT_LOG_AT_BYTES || engine.writer.statements.connection.inTransaction) return;
  const { connection } = engine.writer.statements;
  connection.pragma('busy_timeout=0'); // never wait for a reader: the next minute will do
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.pragma('busy_timeout=5000');
}

/** Starts what is done once a minute; gives the way to stop it. */
export function startMaintenance(engine: Engine, report: (error: unknown) => void): () => void {
  const round = async (): Promise<void> => {
    const now = Date.now();
    await sweepExpired(engine, now);
    await engine.queue.write(() => forgetOldReplies(engine.writer.statements, now));
    engine.reads.closeIdle(now);
    cutLog(engine);
  };
  const timer = setInterval(() => void round().catch(report), EVERY_MS);
  return () => clearInterval(timer);
}

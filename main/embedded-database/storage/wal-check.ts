import { existsSync, readFileSync } from 'node:fs';
import { isEmptyLog, type LogFrame, readLog } from './log-frames.ts';
import { OpenError } from './open-error.ts';

/**
 * SQLite stops reading the write-ahead log at the first bad frame and silently forgets every commit after it. A torn
 * end is normal after a power cut: it was never acknowledged. But each commit waits for the one before it to be on the
 * disk, so a bad frame followed by more than its own commit is damage, and the person must hear of it.
 */
export function checkWriteAheadLog(file: string): void {
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  if (isEmptyLog(bytes)) return;
  const log = readLog(bytes);
  if (log === undefined) throw new OpenError('DAMAGED', 'The head of the write-ahead log is damaged.');
  if (commitsAfterDamage(log.frames) > 1) {
    throw new OpenError(
      'DAMAGED',
      'The write-ahead log is damaged in its middle: later changes would be lost.',
    );
  }
}

/** How many commits stand at or behind the first frame whose checksum is wrong. */
function commitsAfterDamage(frames: readonly LogFrame[]): number {
  let damaged = false;
  let commits = 0;
  for (const { filePages, isPresent, isGood } of frames) {
    const isCommit = filePages !== 0;
    if (!isGood && !damaged) {
      damaged = true;
      if (isCommit) commits += isPresent ? 1 : 0;
    } else if (damaged && isGood && isCommit) commits += 1;
  }
  return commits;
}

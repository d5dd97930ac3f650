import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { isEmptyLog, type LogFrame, readLog } from './log-frames.ts';

/**
 * Brings the pages of a write-ahead log into a copy of the database's file, also those behind a damaged one, which
 * SQLite would forget. A page whose newest version is damaged becomes unreadable: an older version of it would pass
 * for the present one. Only the first page, which has no documents, stays as it was.
 * @returns how many pages that are in the log were lost; undefined where nothing of it can be used
 */
export function applyLog(copy: string, log: string): number | undefined {
  const bytes = readFileSync(log);
  if (isEmptyLog(bytes)) return 0;
  const content = readLog(bytes);
  if (content === undefined) return undefined;
  const { frames, pageBytes } = content;
  const lastCommit = frames.findLastIndex((frame) => frame.isGood && frame.filePages > 0);
  const filePages = frames[lastCommit]?.filePages;
  if (filePages === undefined) return frames.some((frame) => frame.isPresent) ? undefined : 0;
  const newest = new Map<number, LogFrame>();
  for (const frame of frames.slice(0, lastCommit + 1)) {
    const isReadable = frame.isGood || (frame.page > 1 && frame.page <= filePages);
    if (isReadable) newest.set(frame.page, frame);
  }
  const descriptor = openSync(copy, 'r+');
  for (const { page, isGood, content: good } of newest.values()) {
    const written = isGood ? good : Buffer.alloc(pageBytes, 0xff);
    writeSync(descriptor, written, 0, pageBytes, (page - 1) * pageBytes);
  }
  ftruncateSync(descriptor, filePages * pageBytes);
  closeSync(descriptor);
  return frames.slice(0, lastCommit + 1).filter((frame) => !frame.isGood).length;
}

import { AppError } from '#shared/errors.ts';

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT']);
const NOT_THERE = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'EISDIR',
  'ENOENT',
  'ENOTDIR',
  'EBUSY',
  'ENAMETOOLONG',
  'EIO',
]);

/**
 * Runs what writes a file that a person named; what keeps the file from being written becomes a refusal that can be mended.
 * @throws AppError DISK_FULL or FILE_NOT_SAVED; any other error of the work as it is
 */
export async function savingFile<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (NO_ROOM.has(code)) throw new AppError('DISK_FULL');
    if (NOT_THERE.has(code)) throw new AppError('FILE_NOT_SAVED');
    throw error;
  }
}

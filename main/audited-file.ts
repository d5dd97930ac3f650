import { rename, rm } from 'node:fs/promises';
import { savingFile } from './saving-file.ts';

/** Asks where to save a file; undefined where the person thought better of it. */
export type ChooseFile = (suggestedName: string) => Promise<string | undefined>;

/**
 * Writes a file with patients' data under the name that a person gave it. What is written has another name beside it until the
 * audit log says that it leaves the application; where either fails nothing is left.
 * @param write writes to the path it is given
 * @param audit writes the entry; told what `write` gave
 * @throws AppError FILE_NOT_SAVED or DISK_FULL, and what `write` and `audit` throw
 */
export async function saveAudited<T>(
  path: string,
  write: (draft: string) => Promise<T>,
  audit: (written: T) => Promise<void>,
): Promise<T> {
  const draft = `${path}.part`;
  try {
    const written = await savingFile(() => write(draft));
    await audit(written);
    await savingFile(() => rename(draft, path));
    return written;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

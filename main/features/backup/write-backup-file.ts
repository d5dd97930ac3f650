import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type Pack, pack } from 'tar-stream';
import type { WorkWatch } from './long-work.ts';

/** The names of what is in a backup, in the order in which it stands there. */
export const backupEntries = {
  database: 'database.sqlite',
  keys: 'keys.json',
  manifest: 'manifest.json',
} as const;

interface BackupText {
  keys: string;
  manifest: string;
}

/**
 * Writes a backup: an uncompressed tar of the encrypted database, what opens it, and the manifest.
 * @param textsFor makes the two texts, once the database is in the file and its size and hash are known
 */
export async function writeBackupFile(
  path: string,
  database: string,
  textsFor: (database: { bytes: number; sha256: string }) => Promise<BackupText>,
  { signal }: Pick<WorkWatch, 'signal'>,
): Promise<void> {
  const tar = pack();
  const written = pipeline(tar, createWriteStream(path, { mode: 0o600, flush: true }), { signal });
  const filled = (async () => {
    const { keys, manifest } = await textsFor(await addDatabase(tar, database, signal));
    tar.entry({ name: backupEntries.keys, mode: 0o600 }, keys);
    tar.entry({ name: backupEntries.manifest, mode: 0o600 }, manifest);
    tar.finalize();
  })();
  filled.catch((error: Error) => tar.destroy(error));
  await Promise.all([filled, written]);
}

async function addDatabase(
  tar: Pack,
  database: string,
  signal: AbortSignal,
): Promise<{ bytes: number; sha256: string }> {
  const { size } = await stat(database);
  const hash = createHash('sha256');
  const entry = tar.entry({ name: backupEntries.database, mode: 0o600, size });
  await pipeline(
    createReadStream(database),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    entry,
    { signal },
  );
  return { bytes: size, sha256: hash.digest('hex') };
}

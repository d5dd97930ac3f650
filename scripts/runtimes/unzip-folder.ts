import { createWriteStream, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/** Unpacks one folder of a zip file, with its permissions, without the paths that begin as one of `without` says. */
export async function unzipFolder(
  zipFile: string,
  folder: string,
  target: string,
  without: readonly string[],
): Promise<void> {
  const zip = await yauzl.openPromise(zipFile);
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.startsWith(folder) || entry.fileName.endsWith('/')) continue;
    const name = entry.fileName.slice(folder.length);
    if (without.some((prefix) => name.startsWith(prefix))) continue;
    await writeEntry(zip, entry, join(target, name));
  }
}

async function writeEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const stream = await zip.openReadStreamPromise(entry);
  const mode = entry.externalFileAttributes >>> 16;
  const isLink = (mode & 0o170000) === 0o120000;
  if (isLink) symlinkSync((await buffer(stream)).toString(), path);
  else await pipeline(stream, createWriteStream(path, { mode: mode & 0o777 || 0o644 }));
}

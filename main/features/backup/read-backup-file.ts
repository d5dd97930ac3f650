import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import { AppError } from '#shared/errors.ts';
import {
  BACKUP_VERSION,
  type BackupKeys,
  type BackupManifest,
  backupKeys,
  backupManifest,
} from './backup-manifest.ts';
import { backupEntries } from './write-backup-file.ts';

/** A backup whose database is what its manifest says. */
export interface BackupContent {
  manifest: BackupManifest;
  manifestText: string;
  keys: BackupKeys;
}

const MOST_TEXT = 1_000_000;

/**
 * Reads all of a backup and compares the database with the manifest.
 * @param unpackTo where the database is written; without it, it is only hashed
 * @throws AppError BACKUP_UNREADABLE where the file is none, BACKUP_DAMAGED where it is not what was written,
 *   BACKUP_NEWER_VERSION
 */
export async function readBackupFile(
  path: string,
  { unpackTo, signal }: { unpackTo?: string; signal?: AbortSignal | undefined } = {},
): Promise<BackupContent> {
  const texts = new Map<string, string>();
  let database: { bytes: number; sha256: string } | undefined;
  let isTar = false;
  const tar = extract();
  const reading = pipeline(createReadStream(path), tar, { signal });
  // What goes wrong is told by the entries below.
  reading.catch(() => undefined);
  try {
    for await (const entry of tar) {
      isTar = true;
      const { name } = entry.header;
      if (name === backupEntries.database && !database)
        database = await readDatabase(bytesOf(entry), unpackTo);
      else if (name === backupEntries.keys || name === backupEntries.manifest) {
        texts.set(name, await readText(bytesOf(entry)));
      } else throw new AppError('BACKUP_UNREADABLE');
    }
    await reading;
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof AppError || isFileError(error)) throw error;
    throw new AppError(isTar ? 'BACKUP_DAMAGED' : 'BACKUP_UNREADABLE');
  }
  const manifestText = texts.get(backupEntries.manifest);
  const keysText = texts.get(backupEntries.keys);
  if (manifestText === undefined || keysText === undefined || !database) {
    throw new AppError(database ? 'BACKUP_DAMAGED' : 'BACKUP_UNREADABLE');
  }
  const manifest = readManifest(manifestText);
  const keys = backupKeys.safeParse(parseJson(keysText));
  const isWhole = manifest.database.bytes === database.bytes && manifest.database.sha256 === database.sha256;
  if (!isWhole || !keys.success) throw new AppError('BACKUP_DAMAGED');
  return { manifest, manifestText, keys: keys.data };
}

async function* bytesOf(entry: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of entry) if (chunk instanceof Uint8Array) yield chunk;
}

/** The disk or the folder, not the backup. */
function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

async function readDatabase(
  content: AsyncIterable<Uint8Array>,
  unpackTo: string | undefined,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const target = unpackTo
    ? createWriteStream(unpackTo, { mode: 0o600, flags: 'wx', flush: true })
    : new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(
    content,
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.byteLength;
        yield chunk;
      }
    },
    target,
  );
  return { bytes, sha256: hash.digest('hex') };
}

async function readText(content: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of content) {
    bytes += part.byteLength;
    if (bytes > MOST_TEXT) throw new AppError('BACKUP_UNREADABLE');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function readManifest(text: string): BackupManifest {
  const content = parseJson(text);
  const parsed = backupManifest.safeParse(content);
  if (parsed.success) return parsed.data;
  const version =
    typeof content === 'object' && content !== null ? Number(Reflect.get(content, 'formatVersion')) : 0;
  throw new AppError(version > BACKUP_VERSION ? 'BACKUP_NEWER_VERSION' : 'BACKUP_DAMAGED');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

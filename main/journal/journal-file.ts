import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What somebody has typed into one form or note, as the file on the disk has it. */
const journalEntry = z.object({
  userId: z.string(),
  /** Which form of which thing: `visits.note:6650…`. */
  key: z.string(),
  values: z.unknown(),
  savedAt: z.iso.datetime(),
});
export type JournalEntry = z.infer<typeof journalEntry>;

/** As many characters as are written at a time: nobody types more into a form. */
const LARGEST_ENTRY = 8_000_000;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ENDING = '.journal';

/** The name of an entry's file. It tells nothing to whoever has no key: neither the person nor the patient's visit. */
function nameOf({ userId, key }: Pick<JournalEntry, 'userId' | 'key'>, secret: Uint8Array): string {
  return createHmac('sha256', secret).update(`${userId} ${key}`).digest('hex').slice(0, 40) + ENDING;
}

/** AES-256-GCM; the name of the file is sealed in, so that no file can take another's place. @throws RangeError where it is too much */
function seal(entry: JournalEntry, name: string, secret: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const text = JSON.stringify(entry);
  if (text.length > LARGEST_ENTRY) throw new RangeError('Too much to keep');
  const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function unseal(bytes: Buffer, name: string, secret: Uint8Array): JournalEntry | undefined {
  try {
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(name)).setAuthTag(tag);
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return journalEntry.parse(JSON.parse(text.toString('utf8')));
  } catch {
    return undefined;
  }
}

/** The names in a folder are on the disk as well: a file that was renamed is there after a power cut. */
async function settleNames(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes an entry in the place of the one before. When this is done it outlives a power cut; before, the old one does. */
export async function writeEntry(folder: string, entry: JournalEntry, secret: Uint8Array): Promise<void> {
  const name = nameOf(entry, secret);
  const sealed = seal(entry, name, secret);
  const draft = join(folder, `${name}.new`);
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(sealed);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, join(folder, name));
  await settleNames(folder);
}

export async function removeEntry(
  folder: string,
  entry: Pick<JournalEntry, 'userId' | 'key'>,
  secret: Uint8Array,
): Promise<void> {
  await rm(join(folder, nameOf(entry, secret)), { force: true });
}

/**
 * Reads every entry of a folder. One that cannot be read or opened is left where it is and counted: it may yet be wanted.
 * A half-written one, whose writing a power cut ended, is removed: the one before it is still there.
 */
export async function readEntries(
  folder: string,
  secret: Uint8Array,
): Promise<{ entries: JournalEntry[]; unreadable: number }> {
  const names = await readdir(folder);
  const entries: JournalEntry[] = [];
  let unreadable = 0;
  for (const name of names) {
    const path = join(folder, name);
    if (name.endsWith('.new')) await rm(path, { force: true }).catch(() => undefined);
    if (!name.endsWith(ENDING)) continue;
    // One bad sector, or a virus scanner that holds one file, must not keep the others from being read.
    const bytes = await readFile(path).catch(() => undefined);
    const entry = bytes && unseal(bytes, name, secret);
    if (entry) entries.push(entry);
    else unreadable += 1;
  }
  return { entries, unreadable };
}

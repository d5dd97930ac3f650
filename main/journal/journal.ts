import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createOneAtATime } from '../one-at-a-time.ts';
import { type JournalEntry, readEntries, removeEntry, writeEntry } from './journal-file.ts';
import { createNewestWrites } from './newest-writes.ts';

/**
 * What people of this workstation have typed and the database does not have yet: half-typed forms, and notes. It is in memory
 * and, sealed under a key of this workstation's clinic, on the disk, so that a crash or a power cut loses nothing.
 */
export interface Journal {
  /**
   * Takes up what is on the disk, once for each key, and writes what this person has typed while the disk could not be had. Without a key,
   * or where the disk refuses, there is only memory until this is asked again. Of what was typed anew meanwhile, nobody has seen
   * what is on the disk: that stays there for the next start, and the newer is in memory alone.
   */
  open(key: Uint8Array | undefined, userId: string): Promise<void>;
  /**
   * Copies everything that is kept under another key of the same clinic, before the clinic itself goes there: whatever ends the
   * application on the way, it is found under the one as under the other.
   */
  copyTo(key: Uint8Array | undefined): Promise<void>;
  /** Goes on under another key of the same clinic, with everything that is kept; nothing is left under the one before. */
  reseal(key: Uint8Array | undefined): Promise<void>;
  /** What a person has half-typed: form key to values. */
  of(userId: string): Record<string, unknown>;
  /**
   * Keeps or, with null, drops a half-typed form: in memory at once.
   * @returns whether it is on the disk too, where it outlives this process
   */
  keep(userId: string, key: string, values: unknown): Promise<boolean>;
  /** Writes what is not on the disk yet, a last time: the application ends. */
  settle(): Promise<void>;
}

interface JournalPorts {
  /** A folder of this workstation, of which nobody else knows anything. */
  folder: string;
  clock: () => Date;
  log: { error(message: string, fields: Record<string, string | number>): void };
}

interface Place {
  folder: string;
  key: Uint8Array;
}

const MOST_FORMS = 100;
/** A form that nobody came back to is forgotten after a day; a note or an amendment never. */
const FORM_KEPT_MS = 24 * 60 * 60_000;
const isLasting = (key: string) => /^visits\.(note|amend):/.test(key);

const idOf = (userId: string, key: string) => `${userId} ${key}`;
const ofId = (id: string) => {
  const end = id.indexOf(' ');
  return { userId: id.slice(0, end), key: id.slice(end + 1) };
};

const makeFolder = ({ folder }: Place) => mkdir(folder, { recursive: true, mode: 0o700 });

/** The system's word for what is wrong, `ENOSPC` for a full disk: never a path. */
function problemOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

export function createJournal({ folder, clock, log }: JournalPorts): Journal {
  const byUser = new Map<string, Map<string, unknown>>();
  const oneAtATime = createOneAtATime();
  let place: Place | undefined;
  /** What the disk has otherwise than memory. */
  const unwritten = new Set<string>();
  /** What the disk has and nobody has seen, because the same was typed anew before the disk could be read. */
  const unseen = new Set<string>();

  /** Another clinic's entries, the demo's for one, stay in a folder of their own until its key is known again. */
  const placeOf = (key: Uint8Array): Place => ({
    folder: join(folder, createHash('sha256').update(key).digest('hex').slice(0, 16)),
    key,
  });

  const ownOf = (userId: string) => {
    const own = byUser.get(userId) ?? new Map<string, unknown>();
    byUser.set(userId, own);
    return own;
  };

  const write = createNewestWrites(async (id: string): Promise<boolean> => {
    if (!place || unseen.has(id)) return false;
    const { userId, key } = ofId(id);
    const values = byUser.get(userId)?.get(key);
    if (values === undefined) await removeEntry(place.folder, { userId, key }, place.key);
    else {
      const entry: JournalEntry = { userId, key, values, savedAt: clock().toISOString() };
      await writeEntry(place.folder, entry, place.key);
    }
    if (byUser.get(userId)?.get(key) === values) unwritten.delete(id);
    return true;
  });

  /** @returns whether the disk has it */
  const tryWrite = async (id: string): Promise<boolean> => {
    unwritten.add(id);
    try {
      return await write(id);
    } catch (error) {
      log.error('journal', { outcome: problemOf(error) });
      return false;
    }
  };

  const takeUp = async (at: Place): Promise<void> => {
    try {
      await makeFolder(at);
      const { entries, unreadable } = await readEntries(at.folder, at.key);
      if (unreadable > 0) log.error('journal', { outcome: 'unreadable', count: unreadable });
      place = at;
      const isForgotten = ({ key, savedAt }: JournalEntry) =>
        !isLasting(key) && clock().getTime() - Date.parse(savedAt) > FORM_KEPT_MS;
      for (const entry of entries.sort((a, b) => Date.parse(a.savedAt) - Date.parse(b.savedAt))) {
        const { userId, key, values } = entry;
        if (isForgotten(entry)) continue;
        if (ownOf(userId).has(key)) unseen.add(idOf(userId, key));
        else {
          ownOf(userId).set(key, values);
          unwritten.delete(idOf(userId, key));
        }
      }
      for (const entry of entries.filter(isForgotten)) await removeEntry(at.folder, entry, at.key);
    } catch (error) {
      log.error('journal', { outcome: problemOf(error) });
    }
  };

  const dropOldest = async (userId: string): Promise<void> => {
    const own = ownOf(userId);
    const forms = [...own.keys()].filter((key) => !isLasting(key));
    const [oldest] = forms;
    if (forms.length <= MOST_FORMS || oldest === undefined) return;
    own.delete(oldest);
    await tryWrite(idOf(userId, oldest));
  };

  const entriesNow = (): JournalEntry[] =>
    [...byUser].flatMap(([userId, own]) =>
      [...own].map(([key, values]) => ({ userId, key, values, savedAt: clock().toISOString() })),
    );

  const open = async (key: Uint8Array | undefined, userId: string): Promise<void> => {
    const at = key && placeOf(key);
    if (at?.folder !== place?.folder) {
      if (place) for (const known of [byUser, unwritten, unseen]) known.clear();
      place = undefined;
      if (at) await takeUp(at);
    }
    for (const id of [...unwritten]) if (ofId(id).userId === userId) await tryWrite(id);
  };

  const copyTo = async (key: Uint8Array | undefined): Promise<void> => {
    const at = key && placeOf(key);
    if (!at) return;
    try {
      await makeFolder(at);
      for (const entry of entriesNow()) await writeEntry(at.folder, entry, at.key);
    } catch (error) {
      log.error('journal', { outcome: problemOf(error) });
    }
  };

  const reseal = async (key: Uint8Array | undefined): Promise<void> => {
    const before = place;
    const at = key && placeOf(key);
    if (at?.folder === before?.folder) return;
    // Where that fails, so does each of the writes, which tell of it.
    if (at) await makeFolder(at).catch(() => undefined);
    place = at;
    // What nobody has seen stays under the key before.
    const left = new Set(unseen);
    unseen.clear();
    for (const { userId, key: name } of entriesNow()) {
      const id = idOf(userId, name);
      const isWritten = await tryWrite(id);
      if (isWritten && before && !left.has(id))
        await removeEntry(before.folder, { userId, key: name }, before.key).catch(() => undefined);
    }
  };

  return {
    open: (key, userId) => oneAtATime(() => open(key, userId)),
    copyTo: (key) => oneAtATime(() => copyTo(key)),
    reseal: (key) => oneAtATime(() => reseal(key)),
    of: (userId) => Object.fromEntries(byUser.get(userId) ?? []),
    async keep(userId, key, values) {
      const own = ownOf(userId);
      own.delete(key);
      if (values !== null && values !== undefined) own.set(key, values);
      const isOnDisk = await tryWrite(idOf(userId, key));
      await dropOldest(userId);
      return isOnDisk;
    },
    async settle() {
      if (place) await Promise.all([...unwritten].map(tryWrite));
    },
  };
}

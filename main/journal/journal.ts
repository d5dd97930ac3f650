import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createOneAtATime, type OneAtATime } from '../one-at-a-time.ts';
import { type JournalEntry, readEntries, removeEntry, writeEntry } from './journal-file.ts';

/**
 * What people of this workstation have typed and the database does not have yet: half-typed forms, and notes. It is in memory
 * and, sealed under a key of this workstation's clinic, on the disk, so that a crash or a power cut loses nothing.
 */
export interface Journal {
  /**
   * Takes up what is on the disk. Asked for again with the same key it does nothing; without a key, or where the disk
   * refuses, there is only memory.
   */
  open(key: Uint8Array | undefined): Promise<void>;
  /** What a person has half-typed: form key to values. */
  of(userId: string): Record<string, unknown>;
  /**
   * Keeps or, with null, drops a half-typed form: in memory at once.
   * @returns whether it is on the disk too, where it outlives this process
   */
  keep(userId: string, key: string, values: unknown): Promise<boolean>;
}

interface JournalPorts {
  /** A folder of this workstation, of which nobody else knows anything. */
  folder: string;
  clock: () => Date;
  log: { error(message: string, fields: Record<string, string | number>): void };
}

const MOST_ENTRIES = 100;
/** A form that nobody came back to is forgotten after a day; a note or an amendment never. */
const FORM_KEPT_MS = 24 * 60 * 60_000;
const isLasting = (key: string) => key.startsWith('visits.');

/** The system's word for what is wrong, `ENOSPC` for a full disk: never a path. */
function problemOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

export function createJournal(ports: JournalPorts): Journal {
  const { folder, clock, log } = ports;
  const byUser = new Map<string, Map<string, unknown>>();
  let place: { folder: string; key: Uint8Array } | undefined;
  /** The writes of each entry, and the one of them that waits: it takes the newest, so that no other has to wait behind it. */
  const queues = new Map<string, OneAtATime>();
  const waiting = new Map<string, Promise<void>>();

  const readPlace = async (at: { folder: string; key: Uint8Array }) => {
    try {
      await mkdir(at.folder, { recursive: true, mode: 0o700 });
      const read = await readEntries(at.folder, at.key);
      place = at;
      return read;
    } catch (error) {
      log.error('journal', { outcome: problemOf(error) });
      place = undefined;
      return { entries: [], unreadable: 0 };
    }
  };

  const ownOf = (userId: string) => {
    const own = byUser.get(userId) ?? new Map<string, unknown>();
    byUser.set(userId, own);
    return own;
  };

  const writeNow = async (userId: string, key: string): Promise<void> => {
    const at = place;
    if (!at) return;
    const values = byUser.get(userId)?.get(key);
    if (values === undefined) return removeEntry(at.folder, { userId, key }, at.key);
    const entry: JournalEntry = { userId, key, values, savedAt: clock().toISOString() };
    await writeEntry(at.folder, entry, at.key);
  };

  const write = (userId: string, key: string): Promise<void> => {
    const id = `${userId} ${key}`;
    const behind = waiting.get(id);
    if (behind) return behind;
    const oneAtATime = queues.get(id) ?? createOneAtATime();
    queues.set(id, oneAtATime);
    const next = oneAtATime(() => {
      waiting.delete(id);
      return writeNow(userId, key);
    });
    waiting.set(id, next);
    return next;
  };

  const dropOldest = async (userId: string, own: Map<string, unknown>) => {
    const forms = [...own.keys()].filter((key) => !isLasting(key));
    const oldest = forms[0];
    if (own.size <= MOST_ENTRIES || oldest === undefined) return;
    own.delete(oldest);
    await write(userId, oldest);
  };

  return {
    async open(key) {
      if (!key) {
        place = undefined;
        return;
      }
      // Another clinic's entries, the demo's for one, stay in a folder of their own until its key is known again.
      const name = createHash('sha256').update(key).digest('hex').slice(0, 16);
      const at = { folder: join(folder, name), key };
      if (place?.folder === at.folder) return;
      const isAnother = place !== undefined;
      const { entries, unreadable } = await readPlace(at);
      if (unreadable > 0) log.error('journal', { outcome: 'unreadable', count: unreadable });
      // What was in memory alone stays: it is newer than what the disk has.
      if (isAnother) byUser.clear();
      for (const entry of entries.sort((a, b) => Date.parse(a.savedAt) - Date.parse(b.savedAt))) {
        const isOld = clock().getTime() - Date.parse(entry.savedAt) > FORM_KEPT_MS;
        if (isOld && !isLasting(entry.key)) await removeEntry(at.folder, entry, key).catch(() => undefined);
        else if (!byUser.get(entry.userId)?.has(entry.key)) ownOf(entry.userId).set(entry.key, entry.values);
      }
    },
    of: (userId) => Object.fromEntries(byUser.get(userId) ?? []),
    async keep(userId, key, values) {
      const own = ownOf(userId);
      own.delete(key);
      const isKept = values !== null && values !== undefined;
      if (isKept) own.set(key, values);
      try {
        await write(userId, key);
        await dropOldest(userId, own);
        return place !== undefined;
      } catch (error) {
        log.error('journal', { outcome: problemOf(error) });
        return false;
      }
    },
  };
}

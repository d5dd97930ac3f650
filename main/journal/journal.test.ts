import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createJournal } from './journal.ts';

const DOCTOR = 'a'.repeat(24);
const NURSE = 'b'.repeat(24);
const NOTE = 'visits.note:cafe';
const key = randomBytes(32);

let folder: string;
let now: Date;
let errors: Record<string, string | number>[];

const openJournal = async (secret: Uint8Array | undefined = key) => {
  const log = {
    error: (_message: string, fields: Record<string, string | number>) => void errors.push(fields),
  };
  const journal = createJournal({ folder, clock: () => now, log });
  await journal.open(secret);
  return journal;
};
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const onlyFile = () => {
  const [path, ...others] = files();
  if (!path || others.length > 0) throw new Error('Not one file');
  return path;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glytch-journal-'));
  now = new Date('2026-03-10T08:00:00Z');
  errors = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what was typed', () => {
  test('is there for the next start, for its own person alone', async () => {
    const before = await openJournal();
    expect(await before.keep(DOCTOR, NOTE, { plan: 'Fluids' })).toBe(true);
    const after = await openJournal();
    expect(after.of(DOCTOR)).toEqual({ [NOTE]: { plan: 'Fluids' } });
    expect(after.of(NURSE)).toEqual({});
  });

  test('is gone once it is dropped', async () => {
    const journal = await openJournal();
    await journal.keep(DOCTOR, NOTE, { plan: 'Fluids' });
    await journal.keep(DOCTOR, NOTE, null);
    expect(journal.of(DOCTOR)).toEqual({});
    expect(files()).toEqual([]);
    expect((await openJournal()).of(DOCTOR)).toEqual({});
  });

  test('is the newest, however fast it comes, once the last keystroke is answered', async () => {
    const journal = await openJournal();
    const answers = Array.from({ length: 60 }, (_, count) => journal.keep(DOCTOR, NOTE, 'x'.repeat(count)));
    expect(await Promise.all(answers)).toEqual(answers.map(() => true));
    expect((await openJournal()).of(DOCTOR)[NOTE]).toBe('x'.repeat(59));
  });

  test('is in memory alone where there is no key, and says so', async () => {
    const journal = await openJournal(undefined);
    const open = createJournal({ folder, clock: () => now, log: { error: () => undefined } });
    await open.open(undefined);
    expect(await open.keep(DOCTOR, NOTE, 'text')).toBe(false);
    expect(open.of(DOCTOR)[NOTE]).toBe('text');
    expect(journal.of(DOCTOR)).toEqual({});
    expect(files()).toEqual([]);
  });

  test('of a form is forgotten after a day, that of a note never', async () => {
    const before = await openJournal();
    await before.keep(DOCTOR, NOTE, 'note');
    await before.keep(DOCTOR, 'patients.register', 'form');
    now = new Date('2026-03-11T07:59:00Z');
    expect((await openJournal()).of(DOCTOR)).toEqual({ [NOTE]: 'note', 'patients.register': 'form' });
    now = new Date('2026-05-11T08:01:00Z');
    expect((await openJournal()).of(DOCTOR)).toEqual({ [NOTE]: 'note' });
    expect(files()).toHaveLength(1);
  });
});

describe('where the disk refuses', () => {
  test('it is in memory, through further sign-ins, and on the disk once that takes it', async () => {
    const place = join(folder, 'journal');
    writeFileSync(place, 'a file where the folder should be');
    const log = {
      error: (_message: string, fields: Record<string, string | number>) => void errors.push(fields),
    };
    const journal = createJournal({ folder: place, clock: () => now, log });
    await journal.open(key);
    expect(await journal.keep(DOCTOR, NOTE, 'typed')).toBe(false);
    await journal.open(key);
    expect(journal.of(DOCTOR)).toEqual({ [NOTE]: 'typed' });
    rmSync(place);
    await journal.open(key);
    expect(journal.of(DOCTOR)).toEqual({ [NOTE]: 'typed' });
    expect(await journal.keep(DOCTOR, NOTE, 'typed on')).toBe(true);
  });

  test('what is too much to write is in memory, and the last that was not stays on the disk', async () => {
    const journal = await openJournal();
    await journal.keep(DOCTOR, NOTE, 'short');
    expect(await journal.keep(DOCTOR, NOTE, 'x'.repeat(8_000_001))).toBe(false);
    expect(journal.of(DOCTOR)[NOTE]).toHaveLength(8_000_001);
    expect((await openJournal()).of(DOCTOR)[NOTE]).toBe('short');
  });
});

describe('on the disk', () => {
  test('nothing can be read without the key, not even in the names', async () => {
    const journal = await openJournal();
    await journal.keep(DOCTOR, NOTE, { plan: 'Methotrexate 15 mg' });
    const path = onlyFile();
    const digits = createHash('sha256').update(`${DOCTOR} ${NOTE}`).digest('hex');
    expect(path).not.toContain(digits.slice(0, 12));
    expect(path).not.toMatch(/cafe|aaaa|note/);
    const bytes = readFileSync(path).toString('latin1');
    for (const secret of ['Methotrexate', 'plan', DOCTOR, NOTE]) expect(bytes).not.toContain(secret);
  });

  test('what a power cut left half-written does not take the place of what was whole', async () => {
    const journal = await openJournal();
    await journal.keep(DOCTOR, NOTE, 'whole');
    const half = `${onlyFile()}.new`;
    writeFileSync(half, readFileSync(onlyFile()).subarray(0, 20));
    expect((await openJournal()).of(DOCTOR)[NOTE]).toBe('whole');
    expect(files()).not.toContain(half);
  });

  test('a file that was changed or put in another’s place is not taken up, nor removed', async () => {
    const journal = await openJournal();
    await journal.keep(DOCTOR, NOTE, 'mine');
    const path = onlyFile();
    const bytes = readFileSync(path);
    await journal.keep(NURSE, NOTE, 'hers');
    const hers = files().find((other) => other !== path) ?? '';
    writeFileSync(hers, bytes);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const after = await openJournal();
    expect(after.of(DOCTOR)).toEqual({});
    expect(after.of(NURSE)).toEqual({});
    expect(errors).toEqual([{ outcome: 'unreadable', count: 2 }]);
    expect(files()).toHaveLength(2);
  });

  test('the entries of another clinic wait until its key is known again', async () => {
    const journal = await openJournal();
    await journal.keep(DOCTOR, NOTE, 'clinic');
    await journal.open(randomBytes(32));
    expect(journal.of(DOCTOR)).toEqual({});
    await journal.open(key);
    expect(journal.of(DOCTOR)).toEqual({ [NOTE]: 'clinic' });
  });
});

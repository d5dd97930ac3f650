import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const newJournal = (at = folder) =>
  createJournal({
    folder: at,
    clock: () => now,
    log: { error: (_message, fields) => void errors.push(fields) },
  });
/** As at a start of the application. */
const openJournal = async (secret = key, at = folder) => {
  const journal = newJournal(at);
  await journal.open(secret, DOCTOR);
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
    const journal = newJournal();
    await journal.open(undefined, DOCTOR);
    expect(await journal.keep(DOCTOR, NOTE, 'text')).toBe(false);
    expect(journal.of(DOCTOR)[NOTE]).toBe('text');
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
    const journal = await openJournal(key, place);
    expect(await journal.keep(DOCTOR, NOTE, 'typed')).toBe(false);
    await journal.open(key, DOCTOR);
    expect(journal.of(DOCTOR)).toEqual({ [NOTE]: 'typed' });
    rmSync(place);
    await journal.open(key, NURSE);
    expect((await openJournal(key, place)).of(DOCTOR)).toEqual({});
    await journal.open(key, DOCTOR);
    expect((await openJournal(key, place)).of(DOCTOR)).toEqual({ [NOTE]: 'typed' });
  });

  test('what is too much to write is in memory, and the last that was not stays on the disk', async () => {
    const journal = await openJournal();
    await journal.keep(DOCTOR, NOTE, 'short');
    expect(await journal.keep(DOCTOR, NOTE, 'x'.repeat(8_000_001))).toBe(false);
    expect(journal.of(DOCTOR)[NOTE]).toHaveLength(8_000_001);
    expect((await openJournal()).of(DOCTOR)[NOTE]).toBe('short');
  });
});

describe('where the key comes late', () => {
  const OTHER = 'visits.note:f00d';

  test('what is on the disk is taken up, though the same was dropped meanwhile', async () => {
    await (await openJournal()).keep(DOCTOR, NOTE, 'before the crash');
    const journal = newJournal();
    await journal.keep(DOCTOR, NOTE, 'typed');
    await journal.keep(DOCTOR, NOTE, null);
    await journal.open(key, DOCTOR);
    expect(journal.of(DOCTOR)).toEqual({ [NOTE]: 'before the crash' });
    await journal.keep(DOCTOR, NOTE, null);
    expect(files()).toEqual([]);
  });

  test('what was typed anew does not take the place of what nobody has seen', async () => {
    await (await openJournal()).keep(DOCTOR, NOTE, 'before the crash');
    const journal = newJournal();
    await journal.keep(DOCTOR, NOTE, 'typed anew');
    await journal.keep(DOCTOR, OTHER, 'another');
    await journal.open(key, DOCTOR);
    expect(journal.of(DOCTOR)).toEqual({ [NOTE]: 'typed anew', [OTHER]: 'another' });
    expect(await journal.keep(DOCTOR, NOTE, 'typed on')).toBe(false);
    expect(await journal.keep(DOCTOR, NOTE, null)).toBe(false);
    expect((await openJournal()).of(DOCTOR)).toEqual({ [NOTE]: 'before the crash', [OTHER]: 'another' });
  });
});

test('under another key of the same clinic everything is kept, and nothing is left under the one before', async () => {
  const journal = await openJournal();
  await journal.keep(DOCTOR, NOTE, 'mine');
  await journal.keep(NURSE, NOTE, 'hers');
  const other = randomBytes(32);
  await journal.reseal(other);
  expect(await journal.keep(DOCTOR, 'patients.register', 'form')).toBe(true);
  const after = await openJournal(other);
  expect(after.of(DOCTOR)).toEqual({ [NOTE]: 'mine', 'patients.register': 'form' });
  expect(after.of(NURSE)).toEqual({ [NOTE]: 'hers' });
  expect((await openJournal()).of(DOCTOR)).toEqual({});
  expect(files()).toHaveLength(3);
});

test('what nobody has seen stays where it is when the key becomes another', async () => {
  await (await openJournal()).keep(DOCTOR, NOTE, 'before the crash');
  const journal = newJournal();
  await journal.keep(DOCTOR, NOTE, 'typed anew');
  await journal.open(key, DOCTOR);
  const other = randomBytes(32);
  await journal.reseal(other);
  expect((await openJournal(other)).of(DOCTOR)).toEqual({ [NOTE]: 'typed anew' });
  expect((await openJournal()).of(DOCTOR)).toEqual({ [NOTE]: 'before the crash' });
});

test('is under both keys from the moment the clinic begins to go from one to the other', async () => {
  const journal = await openJournal();
  await journal.keep(DOCTOR, NOTE, 'mine');
  const other = randomBytes(32);
  await journal.copyTo(other);
  expect((await openJournal(other)).of(DOCTOR)).toEqual({ [NOTE]: 'mine' });
  expect((await openJournal()).of(DOCTOR)).toEqual({ [NOTE]: 'mine' });
});

test('of very many forms the oldest is given up, never a note nor the newest form', async () => {
  const journal = await openJournal();
  for (let count = 0; count < 120; count += 1) await journal.keep(DOCTOR, `${NOTE}${count}`, 'note');
  for (let count = 0; count <= 100; count += 1) await journal.keep(DOCTOR, `form:${count}`, 'form');
  const kept = Object.keys((await openJournal()).of(DOCTOR));
  expect(kept.filter((name) => name.startsWith(NOTE))).toHaveLength(120);
  expect(kept).not.toContain('form:0');
  expect(kept).toContain('form:100');
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

  test('one file that cannot be read keeps no other from being read', async () => {
    const journal = await openJournal();
    await journal.keep(DOCTOR, NOTE, 'mine');
    mkdirSync(`${onlyFile()}.journal`);
    expect((await openJournal()).of(DOCTOR)).toEqual({ [NOTE]: 'mine' });
    expect(errors).toEqual([{ outcome: 'unreadable', count: 1 }]);
  });

  test('is what the disk refused before, once the application ends', async () => {
    const journal = await openJournal();
    await journal.keep(DOCTOR, NOTE, 'mine');
    const path = onlyFile();
    rmSync(path);
    mkdirSync(join(path, 'in the way'), { recursive: true });
    expect(await journal.keep(DOCTOR, NOTE, 'typed on')).toBe(false);
    rmSync(path, { recursive: true });
    await journal.settle();
    expect((await openJournal()).of(DOCTOR)).toEqual({ [NOTE]: 'typed on' });
  });

  test('the entries of another clinic wait until its key is known again', async () => {
    const journal = await openJournal();
    await journal.keep(DOCTOR, NOTE, 'clinic');
    await journal.open(randomBytes(32), DOCTOR);
    expect(journal.of(DOCTOR)).toEqual({});
    await journal.open(key, DOCTOR);
    expect(journal.of(DOCTOR)).toEqual({ [NOTE]: 'clinic' });
  });
});

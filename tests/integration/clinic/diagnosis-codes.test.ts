import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderFile, orderLine } from '../support/order-file.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

const COUNT = 2_500;
let database: TestDatabase;
let clinic: TestClinic;
let office: TestWorkstation;
let room: TestWorkstation;
let folder: string;
let chosen: string | undefined;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glytch-codes-'));
  const created = await createTestClinic(database);
  clinic = created;
  office = await clinic.openWorkstation('office', { chooseCodeFile: async () => chosen });
  room = await clinic.openWorkstation('room');
  await office.signIn(created.admin);
  await room.signIn(await clinic.addStaff('doctor'));
  return async () => {
    await clinic.stop();
    rmSync(folder, { recursive: true });
  };
});

function write(name: string, text: string): void {
  chosen = join(folder, name);
  writeFileSync(chosen, text);
}
async function load(name: string, text: string, validFrom?: string): Promise<void> {
  write(name, text);
  const { file } = await office.call('clinic.chooseCodeFile', {});
  await office.call('clinic.loadCodeFile', {
    name: file?.name ?? '',
    validFrom: validFrom ?? file?.validFrom ?? '',
  });
}
const find = async (text: string) => (await room.call('clinic.searchDiagnosisCodes', { text })).codes;
const first = async (text: string) => (await find(text))[0]?.code;
const states = async () =>
  (await office.call('clinic.listCodeReleases', {})).releases.map(({ name, state }) => [name, state]);

describe('the code list', () => {
  it('is the starter list until one is loaded, and found by codes and words in any order from then on', async () => {
    expect(await first('essential hyper')).toBe('I10');
    expect(await first('low back')).toBe('M54.50');
    write('icd10cm_order_2026.txt', orderFile(COUNT));
    const { file } = await office.call('clinic.chooseCodeFile', {});
    expect(file).toMatchObject({
      name: 'ICD-10-CM 2026',
      validFrom: '2025-10-01',
      codeCount: COUNT,
      isShort: true,
    });
    await office.call('clinic.loadCodeFile', { name: 'ICD-10-CM 2026', validFrom: '2025-10-01' });
    expect(office.events.filter(({ kind }) => kind === 'work-progress').length).toBeGreaterThan(0);
    expect(await states()).toEqual([['ICD-10-CM 2026', 'in-force']]);

    expect((await find('a00')).map(({ code, isBillable }) => [code, isBillable])).toEqual([
      ['A00', false],
      ['A00.0', true],
    ]);
    expect(await first('A00.0')).toBe('A00.0');
    expect(await first('biovar vib')).toBe('A00.0');
    expect(await first('cholerae 01')).toBe('A00.0');
    expect(await find('biovar nonsense')).toEqual([]);
    expect(await find('essential hyper')).toEqual([]);
    const hits = await find('sequela left');
    expect(hits).toHaveLength(12);
    for (const { description, isBillable } of hits) {
      expect(description).toMatch(/left.*sequela/);
      expect(isBillable).toBe(true);
    }
  });

  it('changes on its day without anybody doing anything, and back when the newer one is removed', async () => {
    await load('icd10cm_order_2026.txt', orderFile(20));
    await load('icd10cm_order_2027.txt', orderLine(1, 'A001', true, 'Cholera of the year to come'));
    expect(await states()).toEqual([
      ['ICD-10-CM 2027', 'to-come'],
      ['ICD-10-CM 2026', 'in-force'],
    ]);
    expect(await first('cholera year')).toBeUndefined();

    // Eleven at night in Vienna, then midnight.
    clinic.clock.now = new Date('2026-09-30T21:30:00.000Z');
    expect(await first('cholera year')).toBeUndefined();
    clinic.clock.now = new Date('2026-09-30T22:00:00.000Z');
    expect(await first('cholera year')).toBe('A00.1');
    expect(await first('biovar')).toBeUndefined();

    const { releases } = await office.call('clinic.listCodeReleases', {});
    await office.call('clinic.removeCodeRelease', { releaseId: releases[0]?._id ?? '' });
    expect(await states()).toEqual([['ICD-10-CM 2026', 'in-force']]);
    expect(await first('biovar')).toBe('A00.0');
    expect(await office.collections.diagnosisCodes.raw.countDocuments({})).toBe(20);
    const entries = await office.collections.auditLogs.find({ description: /code list/ });
    expect(entries.map(({ action, description }) => [action, description])).toEqual([
      ['CREATE', 'Loaded the code list ICD-10-CM 2026: 20 codes, valid from 2025-10-01'],
      ['CREATE', 'Loaded the code list ICD-10-CM 2027: 1 codes, valid from 2026-10-01'],
      ['DELETE', 'Removed the code list ICD-10-CM 2027'],
    ]);
  });

  it('is as it was after a broken file, a cancelled load, and a file that changed since it was checked', async () => {
    await load('icd10cm_order_2026.txt', orderFile(20));
    write('icd10cm_order_2027.txt', `${orderFile(30)}something else`);
    expect(await refusalOf(office.call('clinic.chooseCodeFile', {}))).toEqual({
      code: 'CODE_FILE_FORM',
      parameters: { line: 31 },
    });
    const loading = { name: 'ICD-10-CM 2027', validFrom: '2026-10-01' };
    expect(await refusalOf(office.call('clinic.loadCodeFile', loading))).toMatchObject({ code: 'NOT_FOUND' });

    write('icd10cm_order_2027.txt', orderFile(COUNT));
    await office.call('clinic.chooseCodeFile', {});
    const cancelled = office.call('clinic.loadCodeFile', loading);
    const stop = setInterval(() => void office.call('backup.cancelWork', {}), 5);
    expect(await refusalOf(cancelled)).toMatchObject({ code: 'WORK_CANCELLED' });
    clearInterval(stop);

    writeFileSync(join(folder, 'icd10cm_order_2027.txt'), 'gone');
    expect(await refusalOf(office.call('clinic.loadCodeFile', loading))).toMatchObject({
      code: 'CODE_FILE_FORM',
    });
    expect(await states()).toEqual([['ICD-10-CM 2026', 'in-force']]);
    expect(await office.collections.diagnosisCodes.raw.countDocuments({})).toBe(20);
    expect(await office.collections.diagnosisReleases.raw.countDocuments({})).toBe(1);
  });

  it('clears away what an application left behind that ended while it loaded', async () => {
    await load('icd10cm_order_2026.txt', orderFile(20));
    const { diagnosisReleases } = office.collections;
    const updatedAt = new Date(clinic.clock.now.getTime() - 180_000);
    await diagnosisReleases.raw.updateMany({}, { $set: { status: 'loading', updatedAt } });
    expect(await states()).toEqual([]);
    expect(await first('biovar')).toBeUndefined();
    await load('icd10cm_order_2027.txt', orderFile(10), '2026-01-01');
    expect(await states()).toEqual([['ICD-10-CM 2027', 'in-force']]);
    expect(await office.collections.diagnosisCodes.raw.countDocuments({})).toBe(10);
  });
});

describe('a person’s own codes', () => {
  it('come first: those with a star, then those chosen lately; and nobody else’s', async () => {
    const note = (code: string) => room.call('clinic.noteCodeUse', { code, description: code });
    const star = (code: string, isFavourite: boolean) =>
      room.call('clinic.setFavouriteCode', { code, description: code, isFavourite });
    await note('E11.9');
    await note('I10');
    await star('M54.50', true);
    expect((await find('')).map(({ code }) => code)).toEqual(['M54.50', 'I10', 'E11.9']);
    expect((await find('')).map(({ isFavourite }) => isFavourite)).toEqual([true, false, false]);
    expect((await find('diabetes'))[0]).toMatchObject({ code: 'E11.9', isRecent: true });
    await star('E11.22', true);
    expect((await find('diabetes'))[0]).toMatchObject({ code: 'E11.22', isFavourite: true });
    await star('E11.22', false);
    expect(await first('diabetes')).toBe('E11.9');

    const other = await clinic.openWorkstation('other');
    await other.signIn(await clinic.addStaff('doctor'));
    expect((await other.call('clinic.searchDiagnosisCodes', { text: '' })).codes).toEqual([]);
  });
});

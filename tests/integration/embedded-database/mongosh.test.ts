import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMongosh } from '../../../scripts/runtimes/mongosh.ts';
import { type AnyDocument, openTestDatabase, type TestDatabase } from './test-database.ts';

const INSTALL_WITHIN_MS = 300_000;

let test: TestDatabase;
let program: string;
let home: string;

beforeAll(async () => {
  program = await findMongosh();
  test = await openTestDatabase();
  home = mkdtempSync(join(tmpdir(), 'mongosh-home-'));
  const settings = join(home, '.mongodb', 'mongosh');
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, 'config'), '{ "enableTelemetry": false, "disableLogging": true }');
  await test.db.collection<AnyDocument>('people').insertMany([
    { _id: 1, name: 'Ada', age: 36 },
    { _id: 2, name: 'Ben', age: 41 },
  ]);
}, INSTALL_WITHIN_MS);
afterAll(async () => {
  await test.close();
  rmSync(home, { recursive: true, force: true });
});

/** What the shell prints when it evaluates these one after the other; of values it prints the last. */
async function shell(...scripts: string[]): Promise<string> {
  const uri = test.database.uri.replace('/?', '/clinic?');
  const evaluations = scripts.flatMap((script) => ['--eval', script]);
  const child = spawn(process.execPath, [program, '--quiet', '--norc', uri, ...evaluations], {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home, USERPROFILE: home, APPDATA: home, LOCALAPPDATA: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`mongosh ended with ${String(code)}: ${printed}`);
  return printed;
}

/** The value of one expression. */
async function valueInShell(expression: string): Promise<unknown> {
  return JSON.parse(await shell(`print(EJSON.stringify(${expression}))`));
}

describe('mongosh, as people use it', () => {
  it('shows databases and collections', async () => {
    expect(await shell('show dbs')).toMatch(/^clinic\s+[\d.]+ [KM]iB$/m);
    expect(await shell('show collections')).toMatch(/^people$/m);
  });

  it('finds, updates and aggregates', async () => {
    expect(
      await valueInShell(`[
        db.people.find({ age: { $gt: 40 } }, { name: 1 }).sort({ name: 1 }).toArray(),
        db.people.updateOne({ _id: 1 }, { $inc: { age: 1 } }).modifiedCount,
        db.people.aggregate([{ $group: { _id: null, ages: { $sum: '$age' } } }]).toArray(),
        db.people.countDocuments(),
        db.people.distinct('name'),
        db.getCollectionNames(),
        db.version(),
      ]`),
    ).toEqual([
      [{ _id: 2, name: 'Ben' }],
      1,
      [{ _id: null, ages: 78 }],
      2,
      ['Ada', 'Ben'],
      ['people'],
      '7.0.0',
    ]);
  });

  it('makes an index and explains that it is used', async () => {
    expect(
      await valueInShell(`[
        db.people.createIndex({ name: 1 }),
        db.people.getIndexes().map((index) => index.name),
        db.people.find({ name: 'Ada' }).explain().queryPlanner.winningPlan.inputStage.indexName,
      ]`),
    ).toEqual(['name_1', ['_id_', 'name_1'], 'name_1']);
  });

  it('measures and validates', async () => {
    expect(
      await valueInShell(
        '[db.stats().objects, db.people.stats().count, db.serverStatus().ok, db.people.validate().valid]',
      ),
    ).toEqual([2, 2, 1, true]);
  });

  it('watches', async () => {
    const printed = await shell(
      'const stream = db.people.watch(); stream.disableBlockWarnings(); stream.tryNext();',
      'db.people.insertOne({ _id: 3 }); stream.next().operationType',
    );
    expect(printed.trim().split('\n').at(-1)).toBe('insert');
  });

  it('goes on after what is not there', async () => {
    const printed = await shell(
      'try { db.adminCommand({ getLog: "startupWarnings" }) } catch (error) { print(error.code) }',
      'try { rs.status() } catch (error) { print(error.code) }',
      'print("still here")',
    );
    expect(printed.trim().split('\n')).toEqual(['59', '59', 'still here']);
  });

  it('writes nothing but in its own folder', () => {
    expect(readdirSync(home)).toEqual(['.mongodb']);
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Collection, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryFolder } from '../../../scripts/runtimes/repository.ts';
import { traces, tracesIn } from './planted-name.ts';
import { errorOf } from './test-database.ts';

const DOCUMENTS = 6_000;
const MEGABYTE = 1024 * 1024;
const NAME = `Zyxélîa Müller-Ångström ${randomBytes(6).toString('hex')}`;

let place: string;
let program: ChildProcess;
let printed = '';
let client: MongoClient;

/** The database as a program of its own, with a temporary folder and a log that nobody else writes to. */
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'embedded-secrecy-'));
  const temporary = join(place, 'temporary');
  mkdirSync(temporary);
  program = spawn(
    process.execPath,
    [join(repositoryFolder, 'scripts/database.ts'), '--folder', join(place, 'data')],
    {
      env: {
        PATH: process.env.PATH,
        HOME: temporary,
        TMPDIR: temporary,
        TEMP: temporary,
        TMP: temporary,
        GLYTCH_DATABASE_KEY: randomBytes(32).toString('hex'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const uri = await new Promise<string>((resolve) => {
    const listen = (chunk: Buffer) => {
      printed += chunk.toString('latin1');
      const found = /^mongodb:\S+$/m.exec(printed)?.[0];
      if (found !== undefined) resolve(found);
    };
    program.stdout?.on('data', listen);
    program.stderr?.on('data', listen);
  });
  client = new MongoClient(uri);
});
afterAll(async () => {
  await client.close();
  program.kill('SIGTERM');
  await new Promise((resolve) => program.on('close', resolve));
  rmSync(place, { recursive: true, force: true });
});

/** Everything a search, a write or a failure could spill. */
async function doEverythingWith(patients: Collection, name: string): Promise<void> {
  const filling = `${name} `.repeat(Math.floor(10_000 / Buffer.byteLength(name)));
  for (let from = 0; from < DOCUMENTS; from += 1_000) {
    await patients.insertMany(
      Array.from({ length: 1_000 }, (_value, at) => ({
        name: `${name} ${from + at}`,
        filling,
        n: from + at,
      })),
    );
  }
  await patients.createIndexes([{ key: { name: 1 } }, { key: { n: 1 }, unique: true }]);
  await patients.find().sort({ filling: 1, name: -1 }).limit(2_000).toArray();
  await patients
    .aggregate([
      { $group: { _id: '$name', texts: { $push: '$filling' } } },
      { $sort: { _id: -1 } },
      { $limit: 5 },
    ])
    .toArray();
  const lookup = { from: 'patients', localField: 'n', foreignField: 'n', as: 'same' };
  await patients.aggregate([{ $limit: 500 }, { $lookup: lookup }]).toArray();
}

/** Writes that fail, each by another rule, with the name in them. */
async function failWith(patients: Collection, name: string): Promise<void> {
  const db = client.db('clinic');
  await db.collection('unique').createIndex({ name: 1 }, { unique: true });
  await db.collection('unique').insertOne({ name });
  expect((await errorOf(db.collection('unique').insertOne({ name }))).code).toBe(11000);
  await db.createCollection('checked', { validator: { name: { $type: 'int' } } });
  expect((await errorOf(db.collection('checked').insertOne({ name }))).code).toBe(121);
  expect((await errorOf(patients.updateOne({ n: 1 }, { $inc: { name: 1 } }))).code).toBe(14);
  expect((await errorOf(patients.find({ name: { $unknown: name } }).toArray())).code).toBe(2);
  const session = client.startSession();
  session.startTransaction();
  await patients.insertOne({ name: `${name} aborted`, n: -1 }, { session });
  await session.abortTransaction();
  await session.endSession();
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

describe('a planted name', () => {
  it.each(traces(NAME))('would be found as %s', (_how, bytes) => {
    expect(tracesIn(Buffer.concat([randomBytes(50), bytes, randomBytes(50)]), NAME)).not.toEqual([]);
  });

  it('is nowhere on the disk, nor in what the program prints', { timeout: 180_000 }, async () => {
    const patients = client.db('clinic').collection('patients');
    await doEverythingWith(patients, NAME);
    await failWith(patients, NAME);
    const files = filesBelow(place);
    const names = files.map((file) => file.slice(place.length + 1));
    expect(names).toContain(join('data', 'database.sqlite-wal'));
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeGreaterThan(60 * MEGABYTE);
    const found = files.flatMap((file) => tracesIn(readFileSync(file), NAME).map((how) => `${file}: ${how}`));
    expect(found).toEqual([]);
    expect(tracesIn(Buffer.from(printed, 'latin1'), NAME)).toEqual([]);
  });
});

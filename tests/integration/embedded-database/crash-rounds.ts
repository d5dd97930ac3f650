import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Document, MongoClient } from 'mongodb';
import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from '../../../main/database/start-embedded-database.ts';

const KEY = Buffer.alloc(32, 0x21);
const WRITERS = 4;
const ACCOUNTS = 8;
const TOTAL = 800;

/** What the writers were told is on the disk. */
interface Acknowledged {
  inserted: Set<string>;
  /** Per counter, the highest value that was answered. */
  counters: Map<number, number>;
}

/** Writes until the connection breaks; remembers only what was answered. */
async function writeUntilKilled(
  client: MongoClient,
  writer: number,
  round: number,
  known: Acknowledged,
): Promise<void> {
  const db = client.db('crash');
  for (let step = 0; ; step += 1) {
    const _id = `${round}-${writer}-${step}`;
    await db
      .collection<Document & { _id: string }>('entries')
      .insertOne({ _id, slots: [`${_id}/a`, `${_id}/b`] });
    known.inserted.add(_id);
    const counter = await db
      .collection<Document & { _id: number }>('counters')
      .findOneAndUpdate({ _id: writer }, { $inc: { n: 1 } }, { upsert: true, returnDocument: 'after' });
    known.counters.set(writer, Number(counter?.n));
    await client.withSession((session) =>
      session.withTransaction(async () => {
        const accounts = db.collection<Document & { _id: number }>('accounts');
        await accounts.updateOne({ _id: step % ACCOUNTS }, { $inc: { balance: -1 } }, { session });
        await accounts.updateOne({ _id: (step + 3) % ACCOUNTS }, { $inc: { balance: 1 } }, { session });
      }),
    );
  }
}

/** Says what is wrong with the data after a crash; empty when nothing is. */
async function findLosses(client: MongoClient, known: Acknowledged): Promise<string[]> {
  const db = client.db('crash');
  const losses: string[] = [];
  const present = new Set(
    (
      await db
        .collection('entries')
        .find({}, { projection: { _id: 1 } })
        .toArray()
    ).map((entry) => String(entry._id)),
  );
  for (const id of known.inserted) if (!present.has(id)) losses.push(`acknowledged entry ${id} is missing`);
  for (const [writer, value] of known.counters) {
    const counter = await db.collection<Document & { _id: number }>('counters').findOne({ _id: writer });
    // One increment may have been made and not answered; none may be missing or counted twice.
    if (counter === null || counter.n < value || counter.n > value + 1)
      losses.push(`counter ${writer} is ${counter?.n}, answered was ${value}`);
    if (counter !== null) known.counters.set(writer, Number(counter.n));
  }
  const [sum] = await db
    .collection('accounts')
    .aggregate([{ $group: { _id: null, total: { $sum: '$balance' } } }])
    .toArray();
  if (sum?.total !== TOTAL) losses.push(`the accounts hold ${sum?.total} instead of ${TOTAL}`);
  const indexed = await db.collection('entries').countDocuments({ slots: { $regex: '^' } });
  const bySlots = await db
    .collection('entries')
    .find({ slots: { $gte: '' } }, { hint: { slots: 1 } })
    .toArray();
  if (bySlots.length !== present.size)
    losses.push(
      `the index has ${bySlots.length} documents, the collection ${present.size}, ${indexed} by scan`,
    );
  return losses;
}

/** Waits until so many entries have been answered, so that every round is killed at work. */
async function untilAnswered(known: Acknowledged, count: number): Promise<void> {
  while (known.inserted.size < count) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * Starts the database, lets writers work, kills it with SIGKILL, starts it again and looks for losses, again and again.
 * @returns what was lost; empty is what it must be
 */
export async function runCrashRounds(rounds: number, report: (line: string) => void): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-crash-'));
  const known: Acknowledged = { inserted: new Set(), counters: new Map() };
  const losses: string[] = [];
  let database: EmbeddedDatabase = await startEmbeddedDatabase({ folder, key: KEY });
  let client = new MongoClient(database.uri, { serverSelectionTimeoutMS: 500 });
  await client.db('crash').collection('entries').createIndex({ slots: 1 }, { unique: true });
  await client
    .db('crash')
    .collection<Document & { _id: number }>('accounts')
    .insertMany(Array.from({ length: ACCOUNTS }, (_value, _id) => ({ _id, balance: TOTAL / ACCOUNTS })));
  for (let round = 0; round < rounds; round += 1) {
    const current = client;
    const writers = Array.from({ length: WRITERS }, (_value, writer) =>
      writeUntilKilled(current, writer, round, known),
    );
    await Promise.race([untilAnswered(known, known.inserted.size + 20 + ((round * 13) % 40)), ...writers]);
    if (database.processId !== undefined) process.kill(database.processId, 'SIGKILL');
    await Promise.allSettled(writers);
    await client.close(true);
    database = await startEmbeddedDatabase({ folder, key: KEY });
    client = new MongoClient(database.uri, { serverSelectionTimeoutMS: 500 });
    losses.push(...(await findLosses(client, known)).map((loss) => `round ${round + 1}: ${loss}`));
    report(`round ${round + 1} of ${rounds}: ${known.inserted.size} answered, ${losses.length} lost`);
  }
  await client.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
  return losses;
}

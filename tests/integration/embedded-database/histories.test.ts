import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { runCrashRounds } from './histories/crash-rounds.ts';
import { RestartableDatabase } from './histories/restartable-database.ts';
import type { AnyDocument } from './test-database.ts';

describe('what clients were told', () => {
  it('fits to what is there after ten kills and cuts under load', { timeout: 180_000 }, async () => {
    expect(await runCrashRounds(10, () => undefined)).toEqual([]);
  });

  it.each([
    ['a findAndModify', 'findAndModify'],
    ['an update', 'update'],
    ['an insert', 'insert'],
    ['a commit', 'commitTransaction'],
  ])('is told once and done once when the answer to %s is lost', async (_what, command) => {
    const folder = mkdtempSync(join(tmpdir(), 'embedded-lost-'));
    const database = await RestartableDatabase.open(folder);
    const client = new MongoClient(database.uri, { heartbeatFrequencyMS: 500 });
    const things = client.db('lost').collection<AnyDocument>('things');
    await things.insertOne({ _id: 1, n: 0 });
    database.loseAnswerTo = command;
    const increment = { $inc: { n: 1 } };
    if (command === 'findAndModify') await things.findOneAndUpdate({ _id: 1 }, increment);
    else if (command === 'update') await things.updateOne({ _id: 1 }, increment);
    else if (command === 'insert') await things.insertOne({ _id: 2, n: 1 });
    else
      await client.withSession((session) =>
        session.withTransaction(() => things.updateOne({ _id: 1 }, increment, { session })),
      );
    expect(database.lostAnswers).toBe(1);
    const [sum] = await things.aggregate([{ $group: { _id: null, n: { $sum: '$n' } } }]).toArray();
    expect(sum?.n).toBe(1);
    await client.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { ACCOUNTS, collections, startClients, TOTAL } from './clients.ts';
import { findWrongs } from './find-wrongs.ts';
import { History } from './history.ts';
import { RestartableDatabase } from './restartable-database.ts';

/** So many answers are waited for between two blows, so that each falls while there is work; the number varies. */
const ANSWERS_AT_LEAST = 60;

/** Every third time only the connections are cut: the database has done the work and the driver asks again. */
function isCut(round: number): boolean {
  return round % 3 === 1;
}

/**
 * Lets clients work without a pause while the database is killed with SIGKILL, or loses its connections, again and
 * again; then compares what they were told with what is there.
 * @returns what does not fit; empty is what it must be
 */
export async function runCrashRounds(rounds: number, report: (line: string) => void): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-crash-'));
  const database = await RestartableDatabase.open(folder);
  const client = new MongoClient(database.uri, { heartbeatFrequencyMS: 500 });
  const { accounts, pairs, bookings } = collections(client.db('histories'));
  await bookings.createIndex({ slot: 1 }, { unique: true });
  await accounts.insertMany(
    Array.from({ length: ACCOUNTS }, (_value, _id) => ({ _id, balance: TOTAL / ACCOUNTS })),
  );
  await pairs.insertMany([
    { _id: 1, n: 0 },
    { _id: 2, n: 0 },
  ]);
  const history = new History();
  let round = 0;
  const working = startClients({ client, history, round: () => round, isOver: () => round >= rounds });
  while (round < rounds) {
    await untilAnswered(history, history.acknowledged + ANSWERS_AT_LEAST + ((round * 13) % 40));
    if (isCut(round)) database.cutConnections();
    else await database.kill();
    round += 1;
    report(
      `round ${round} of ${rounds}: ${history.acknowledged} answered, ${history.seenWrong.length} wrong`,
    );
  }
  await working;
  const wrongs = await findWrongs(client, history);
  await client.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  return wrongs;
}

async function untilAnswered(history: History, count: number): Promise<void> {
  while (history.acknowledged < count) await new Promise((resolve) => setImmediate(resolve));
}

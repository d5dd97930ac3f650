/**
 * Tries the embedded database against the model, and with hostile frames, for a while: `npm run fuzz:embedded -- [--minutes N] [--seed S]`, or with
 * one large file: `npm run fuzz:embedded -- --grid-fs 500` (megabytes).
 */
import { parseArgs } from 'node:util';
import { gridFsRound } from '../tests/integration/embedded-database/grid-fs-round.ts';
import {
  everyCommandIsAnswered,
  outlivesBrokenClients,
  outlivesStrangers,
} from '../tests/integration/embedded-database/hostile/frames-rounds.ts';
import { queriesAgree } from '../tests/integration/embedded-database/model/queries-agree.ts';
import { uniqueAgrees } from '../tests/integration/embedded-database/model/unique-agree.ts';
import { updatesAgree } from '../tests/integration/embedded-database/model/updates-agree.ts';
import { openTestDatabase } from '../tests/integration/embedded-database/test-database.ts';

const CHECKS = {
  queries: queriesAgree,
  updates: updatesAgree,
  unique: uniqueAgrees,
  commands: everyCommandIsAnswered,
  'frames before the login': outlivesStrangers,
  'frames after it': outlivesBrokenClients,
};
const MINUTE = 60_000;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string' },
    'grid-fs': { type: 'string' },
  },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 0x7fffffff) : Number(values.seed);
const milliseconds = (Number(values.minutes) * MINUTE) / Object.keys(CHECKS).length;
const test = await openTestDatabase();
let failures = 0;
if (values['grid-fs'] !== undefined) {
  const round = await gridFsRound(test, Number(values['grid-fs']));
  console.log(round);
  await test.close();
  process.exit(round.sent === round.received ? 0 : 1);
}
for (const [what, check] of Object.entries(CHECKS)) {
  console.log(`${what}: ${(milliseconds / MINUTE).toFixed(1)} minutes from seed ${seed}`);
  try {
    const cases = await check(test, { milliseconds, seed });
    console.log(`${what}: ${cases} cases hold`);
  } catch (error) {
    failures += 1;
    console.error(error instanceof Error ? error.message : error);
  }
}
await test.close();
process.exit(failures === 0 ? 0 : 1);

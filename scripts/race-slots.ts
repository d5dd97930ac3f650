/** Lets 200 clients race for slots, round after round: `npm run race:slots -- [--rounds 1000] [--seed S]`. */
import { parseArgs } from 'node:util';
import { seededDraw } from '../tests/integration/scheduling/seeded-draw.ts';
import { raceForSlots } from '../tests/integration/scheduling/slot-races-rounds.ts';
import { startTestDatabase } from '../tests/integration/support/test-database.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '1000' }, seed: { type: 'string' } },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 0x7fffffff) : Number(values.seed);
const database = await startTestDatabase();
console.log(`${values.rounds} rounds from seed ${seed}`);
try {
  console.log(await raceForSlots(database.freshUri(), Number(values.rounds), seededDraw(seed)));
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
} finally {
  await database.stop();
}

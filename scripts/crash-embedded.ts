/** Kills the embedded database again and again under load: `npm run crash:embedded -- [--rounds N]`. */
import { parseArgs } from 'node:util';
import { runCrashRounds } from '../tests/integration/embedded-database/crash-rounds.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } });
const losses = await runCrashRounds(Number(values.rounds), (line) => console.log(line));
for (const loss of losses) console.error(loss);
console.log(losses.length === 0 ? 'Nothing acknowledged was lost.' : `${losses.length} losses.`);
process.exit(losses.length === 0 ? 0 : 1);

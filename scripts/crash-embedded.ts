/** Kills the embedded database again and again under load: `npm run crash:embedded -- [--rounds N]`. */
import { parseArgs } from 'node:util';
import { runCrashRounds } from '../tests/integration/embedded-database/histories/crash-rounds.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } });
const wrongs = await runCrashRounds(Number(values.rounds), (line) => console.log(line));
for (const wrong of wrongs) console.error(wrong);
console.log(
  wrongs.length === 0
    ? 'Everything fits to what the clients were told.'
    : `${wrongs.length} things do not fit.`,
);
process.exit(wrongs.length === 0 ? 0 : 1);

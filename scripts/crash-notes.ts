/** Crashes the window, main and the database while somebody types, round after round: `npm run crash:notes -- [--rounds 100] [--seed S]`. */
import { parseArgs } from 'node:util';
import { buildApplication, toolOf } from './build-application.ts';
import { runInDesktop } from './runtimes/run-in-desktop.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '100' }, seed: { type: 'string' } },
});
process.env.CRASH_ROUNDS = values.rounds;
process.env.CRASH_SEED = values.seed ?? String(Math.floor(Math.random() * 0x7fffffff));
const buildCode = await buildApplication();
if (buildCode !== 0) process.exit(buildCode);

process.exitCode = await runInDesktop(
  {
    program: process.execPath,
    args: [toolOf('@playwright/test', 'cli.js'), 'test', '--project=window', 'crash-note.spec.ts'],
  },
  { ownKeychain: true },
);

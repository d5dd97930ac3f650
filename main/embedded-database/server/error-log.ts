import type { ErrorLog } from './to-command-error.ts';

/** Writes to the program's log: the place of an error, but nothing of the data. */
export const errorLog: ErrorLog = {
  unexpected(error) {
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join('\n') : '';
    const name = error instanceof Error ? error.name : 'unknown';
    process.stderr.write(`embedded database: unexpected ${name}\n${stack}\n`);
  },
  damage(namespace) {
    process.stderr.write(`embedded database: a damaged page was met, working on ${namespace}\n`);
  },
};

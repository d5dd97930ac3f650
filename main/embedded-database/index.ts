/**
 * The embedded database: a program of its own. It speaks MongoDB's wire protocol to the official driver and keeps
 * everything in one encrypted SQLite file. README.md explains how.
 */
import { parentChannel } from './process/parent-channel.ts';
import { runProgram } from './process/run-program.ts';

/** Threads run files of their own: beside this one in the source, beside the bundle when built. */
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

runProgram(parentChannel(), {
  reader: new URL(`./reader-worker.${extension}`, import.meta.url),
  wholeFile: new URL(`./whole-file-worker.${extension}`, import.meta.url),
});

/**
 * The embedded database: a program of its own. It speaks MongoDB's wire protocol to the official driver and keeps
 * everything in one encrypted SQLite file. README.md explains how.
 */
import { parentChannel } from './process/parent-channel.ts';
import { runProgram } from './process/run-program.ts';

/** Reader threads run a file of their own: beside this one in the source, beside the bundle when built. */
const readerFile = import.meta.url.endsWith('.ts') ? './reader-worker.ts' : './reader-worker.js';

runProgram(parentChannel(), new URL(readerFile, import.meta.url));

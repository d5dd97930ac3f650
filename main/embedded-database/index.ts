/**
 * The embedded database: a program of its own. It speaks MongoDB's wire protocol to the official driver and keeps
 * everything in one encrypted SQLite file. README.md explains how.
 */
import { parentChannel } from './process/parent-channel.ts';
import { runProgram } from './process/run-program.ts';

runProgram(parentChannel(), import.meta.url);

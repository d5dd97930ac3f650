/** A thread for one piece of work on the whole file: a backup, a check, a compaction. It ends with its answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { doWholeFileWork } from './process/do-whole-file-work.ts';
import type { WholeFileOptions } from './process/whole-file-protocol.ts';

const options: WholeFileOptions = workerData;
parentPort?.postMessage(doWholeFileWork(options));

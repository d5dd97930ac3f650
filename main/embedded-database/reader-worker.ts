/** A reader thread: long searches, aggregations and their cursors, on connections of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ReaderOptions, ReaderRequest } from './readers/reader-protocol.ts';
import { ReaderThread } from './readers/reader-thread.ts';

const port = parentPort;
if (port === null) throw new Error('this file runs as a worker thread only');
const options: ReaderOptions = workerData;
const thread = new ReaderThread(options);
port.on('message', (request: ReaderRequest) => {
  const answer = thread.handle(request);
  if (answer !== undefined) port.postMessage(answer, [answer.reply.buffer]);
});

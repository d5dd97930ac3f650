import { Worker } from 'node:worker_threads';
import { FileWorkError } from '../storage/file-work-error.ts';
import type { WholeFileAnswer, WholeFileOptions, WholeFileWork } from './whole-file-protocol.ts';

/** Starts a thread for each piece of work on the whole file. */
export class WholeFileThread {
  private readonly workerUrl: URL;
  private readonly file: string;
  private readonly key: string;

  constructor(workerUrl: URL, file: string, key: Buffer) {
    this.workerUrl = workerUrl;
    this.file = file;
    this.key = key.toString('hex');
  }

  /** @throws FileWorkError */
  run(work: WholeFileWork): Promise<object> {
    const options: WholeFileOptions = { file: this.file, key: this.key, work };
    const worker = new Worker(this.workerUrl, { workerData: options });
    return new Promise((resolve, reject) => {
      worker.on('message', (answer: WholeFileAnswer) => {
        if (answer.type === 'done') resolve(answer.result);
        else reject(new FileWorkError(answer.code, answer.message));
      });
      const lost = (): void =>
        reject(new FileWorkError('UNEXPECTED', 'The work took more memory than there is.'));
      worker.on('error', lost);
      worker.on('exit', lost);
    });
  }
}

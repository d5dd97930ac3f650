import { Worker } from 'node:worker_threads';
import { FileWorkError } from '../storage/file-work-error.ts';
import type { WholeFileAnswer, WholeFileOptions, WholeFileWork } from './whole-file-protocol.ts';

/** Starts a thread for each piece of work on the whole file. */
export class WholeFileThread {
  private readonly workerUrl: URL;
  private readonly file: string;
  private readonly key: string;
  /** The backups that are being written, by their files. */
  private readonly backups = new Map<string, Promise<object>>();

  constructor(workerUrl: URL, file: string, key: Buffer) {
    this.workerUrl = workerUrl;
    this.file = file;
    this.key = key.toString('hex');
  }

  /** @throws FileWorkError */
  async run(work: WholeFileWork): Promise<object> {
    if (work.type !== 'backUp') return this.start(work);
    const { target } = work;
    if (this.backups.has(target)) {
      throw new FileWorkError('BEING_WRITTEN', 'Another backup is being written to this file.');
    }
    const backup = this.start(work);
    this.backups.set(target, backup);
    try {
      return await backup;
    } finally {
      this.backups.delete(target);
    }
  }

  private start(work: WholeFileWork): Promise<object> {
    const options: WholeFileOptions = { file: this.file, key: this.key, work };
    const worker = new Worker(this.workerUrl, { workerData: options });
    return new Promise<object>((resolve, reject) => {
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

  /** Waits for backups that have been begun: SQLite cannot be stopped halfway, and half a file would be left. */
  async finishBackups(): Promise<void> {
    await Promise.allSettled(this.backups.values());
  }
}

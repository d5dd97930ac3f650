import type { AppEvent } from '#shared/contract/events.ts';
import { AppError } from '#shared/errors.ts';

/** How work tells of itself, and how it learns that it is to stop. */
export interface WorkWatch {
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** A move, a backup, a restore: one at a time, with a progress that windows hear of, and a way to stop it. */
export interface LongWork {
  /** @throws AppError WORK_GOES_ON where other work does; what the work throws; WORK_CANCELLED where it was stopped */
  run<T>(work: (watch: WorkWatch) => Promise<T>): Promise<T>;
  cancel(): void;
}

const TELL_EVERY_MS = 100;

export function createLongWork(emit: (event: AppEvent) => void): LongWork {
  let running: AbortController | undefined;
  return {
    async run(work) {
      if (running) throw new AppError('WORK_GOES_ON');
      const controller = new AbortController();
      running = controller;
      let told = 0;
      try {
        return await work({
          signal: controller.signal,
          onProgress(done, total) {
            const now = performance.now();
            if (now - told < TELL_EVERY_MS && done < total) return;
            told = now;
            emit({ kind: 'work-progress', done, total });
          },
        });
      } catch (error) {
        // What was stopped half-way fails in its own words.
        controller.signal.throwIfAborted();
        throw error;
      } finally {
        running = undefined;
      }
    },
    cancel: () => running?.abort(new AppError('WORK_CANCELLED')),
  };
}

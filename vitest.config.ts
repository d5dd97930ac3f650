import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Each test database is a process of its own: compiled once and kept, it starts in less than half the time. */
const compiledPrograms = join(import.meta.dirname, 'node_modules', '.cache', 'compiled-programs');

/** A file of these tests waits for processes and the disk half of its time, so two run even where there are two cores. */
const filesAtOnce = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,main,preload,renderer,scripts}/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A state is waited for; how long it takes is the machine's affair.
          expect: { poll: { timeout: 15_000 } },
          maxWorkers: filesAtOnce,
          // All of main is loaded once by each worker, not by each file: these tests share processes, never a mock.
          isolate: false,
          env: { NODE_COMPILE_CACHE: compiledPrograms },
        },
      },
    ],
  },
});

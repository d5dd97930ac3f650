import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSettledSearch } from './settled-search.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('writes one entry when typing has settled: that of the last answer', async () => {
  const search = createSettledSearch(() => undefined);
  const written: string[] = [];
  for (const text of ['p', 'pe', 'pet']) {
    search.answered(async () => void written.push(text));
    await vi.advanceTimersByTimeAsync(400);
  }
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(written).toEqual(['pet']);
});

it('writes at once when something else happens, and tells when it could not', async () => {
  const failures: unknown[] = [];
  const search = createSettledSearch((error) => failures.push(error));
  const lost = new Error('The database is away');
  search.answered(() => Promise.reject(lost));
  await search.settle();
  await search.settle();
  expect(failures).toEqual([lost]);
});

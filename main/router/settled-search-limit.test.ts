import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSettledSearch } from './settled-search.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('has entries of somebody who searches without ever pausing', async () => {
  const search = createSettledSearch(() => undefined);
  const written: number[] = [];
  for (let second = 0; second < 60; second += 1) {
    search.answered(async () => void written.push(second));
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(written).toEqual([14, 29, 44]);
});

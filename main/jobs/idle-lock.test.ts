import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startIdleLock } from './idle-lock.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const MINUTE = 60_000;

it('locks after the idle minutes, counted from the last thing a person did', () => {
  const lock = vi.fn(() => Promise.resolve());
  const idleLock = startIdleLock({ now: () => Date.now(), idleMinutes: () => 10, lock });
  vi.advanceTimersByTime(9 * MINUTE);
  idleLock.noteActivity();
  vi.advanceTimersByTime(9 * MINUTE);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(MINUTE);
  expect(lock).toHaveBeenCalledTimes(1);
  idleLock.stop();
});

it('locks nothing while there is nothing to lock, and follows a change of the setting', () => {
  const lock = vi.fn(() => Promise.resolve());
  let minutes: number | undefined;
  const idleLock = startIdleLock({ now: () => Date.now(), idleMinutes: () => minutes, lock });
  vi.advanceTimersByTime(60 * MINUTE);
  expect(lock).not.toHaveBeenCalled();
  idleLock.noteActivity();
  minutes = 1;
  vi.advanceTimersByTime(2 * MINUTE);
  expect(lock).toHaveBeenCalled();
  idleLock.stop();
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AuditEntry } from './audit-trail.ts';
import { createWriteSittings } from './write-sittings.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const closing: Omit<AuditEntry, 'changes'> = {
  actor: { userId: 'a' },
  action: 'UPDATE',
  resource: 'Visit',
  description: 'Wrote the note',
  status: 'success',
};

function sittings() {
  const written: AuditEntry[] = [];
  const failures: unknown[] = [];
  const open = createWriteSittings(
    async (entry) => void written.push(entry),
    (error) => failures.push(error),
  );
  return { open, written, failures };
}

it('ends a sitting when nobody has written for five minutes, with every field once', async () => {
  const { open, written } = sittings();
  open.saved('a note', ['plan'], closing);
  await vi.advanceTimersByTimeAsync(4 * 60_000);
  open.saved('a note', ['plan', 'assessment'], closing);
  await vi.advanceTimersByTimeAsync(4 * 60_000);
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(written).toEqual([{ ...closing, changes: { plan: 'changed', assessment: 'changed' } }]);
  expect(open.isOpen('a note')).toBe(false);
});

it('ends all of them at once when the person leaves, and none twice', async () => {
  const { open, written } = sittings();
  open.saved('one', ['plan'], closing);
  open.saved('two', ['plan'], closing);
  await Promise.all([open.end(), open.end('one')]);
  expect(written).toHaveLength(2);
});

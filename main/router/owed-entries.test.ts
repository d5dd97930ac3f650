import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AppError } from '#shared/errors.ts';
import type { AuditEntry } from './audit-trail.ts';
import { createOwedEntries } from './owed-entries.ts';

beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2026, 2, 10, 8) }));
afterEach(() => vi.useRealTimers());

const entry = (description: string): AuditEntry => ({
  actor: { userId: 'a' },
  action: 'VIEW',
  resource: 'Patient',
  description,
  status: 'success',
});

it('keeps entries while the database is away, and writes each once, with the moment when it happened', async () => {
  const written: AuditEntry[] = [];
  let isAway = true;
  const owed = createOwedEntries(
    async (due) => {
      if (isAway) throw new AppError('DATABASE_UNAVAILABLE');
      written.push(due);
    },
    () => new Date(),
    () => undefined,
  );
  await owed.write(entry('first'));
  await vi.advanceTimersByTimeAsync(30_000);
  await owed.write(entry('second'));
  isAway = false;
  await vi.advanceTimersByTimeAsync(10_000);
  await owed.settle();
  expect(written.map((due) => [due.description, due.occurredAt?.toISOString()])).toEqual([
    ['first', '2026-03-10T08:00:00.000Z'],
    ['second', '2026-03-10T08:00:30.000Z'],
  ]);
});

it('lets an entry go that the database will not have, and those behind it through', async () => {
  const written: string[] = [];
  const failures: unknown[] = [];
  const owed = createOwedEntries(
    async ({ description }) => {
      if (description === 'odd') throw new TypeError('odd');
      written.push(description);
    },
    () => new Date(),
    (error) => failures.push(error),
  );
  await Promise.all([owed.write(entry('odd')), owed.write(entry('even'))]);
  expect(written).toEqual(['even']);
  expect(failures).toHaveLength(1);
});

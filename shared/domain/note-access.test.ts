import { expect, it } from 'vitest';
import { sumUpAccess } from './note-access.ts';

const by = (userId: string, timestamp: string, action: 'VIEW' | 'UPDATE' | 'PRINT', changes?: object) => ({
  userId,
  userName: `Name of ${userId}`,
  userRole: 'doctor',
  timestamp,
  action,
  changes: changes && { ...changes },
});

it('tells of each person once what they did and between when, the latest first', () => {
  const lines = sumUpAccess([
    by('a', '2026-03-10T09:05:00.000Z', 'UPDATE', { status: { before: 'draft', after: 'completed' } }),
    by('a', '2026-03-10T09:00:00.000Z', 'UPDATE'),
    by('b', '2026-03-10T08:50:00.000Z', 'UPDATE', { 'vitals heartRate': { before: null, after: 60 } }),
    by('b', '2026-03-11T10:00:00.000Z', 'VIEW'),
    by('a', '2026-03-10T09:06:00.000Z', 'PRINT'),
    by('a', '2026-03-10T09:07:00.000Z', 'UPDATE', { amendment: { before: null, after: 'x' } }),
    by('a', '2026-03-10T09:08:00.000Z', 'UPDATE', { letter: { before: null, after: 'x' } }),
  ]);
  expect(lines).toEqual([
    {
      userId: 'b',
      name: 'Name of b',
      role: 'doctor',
      first: '2026-03-10T08:50:00.000Z',
      last: '2026-03-11T10:00:00.000Z',
      deeds: ['vitals', 'read'],
    },
    {
      userId: 'a',
      name: 'Name of a',
      role: 'doctor',
      first: '2026-03-10T09:00:00.000Z',
      last: '2026-03-10T09:08:00.000Z',
      deeds: ['wrote', 'completed', 'amended', 'letter', 'printed'],
    },
  ]);
});

it('tells what becomes of a completed note from what is written into it', () => {
  const [line] = sumUpAccess([
    by('a', '2026-03-10T09:00:00.000Z', 'UPDATE', { order: { before: null, after: {} } }),
    by('a', '2026-03-10T09:01:00.000Z', 'UPDATE', { status: { before: 'completed', after: 'archived' } }),
    by('a', '2026-03-10T09:02:00.000Z', 'UPDATE', { status: { before: 'archived', after: 'completed' } }),
  ]);
  expect(line?.deeds).toEqual(['result', 'archived']);
});

it('has nobody where nothing was done', () => {
  expect(sumUpAccess([])).toEqual([]);
});

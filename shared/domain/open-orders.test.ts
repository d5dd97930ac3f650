import { expect, it } from 'vitest';
import { openOrders, ordersOpenSince, type ResultRecord } from './open-orders.ts';

const visit = (id: string, day: string, ...tests: [string, 'routine' | 'urgent' | 'stat'][]) => ({
  _id: id,
  visitId: `VIS-${id}`,
  visitDate: `${day}T22:30:00.000Z`,
  testsOrdered: tests.map(([testName, urgency]) => ({ testName, urgency })),
});
const record = (title: string, recordDate: string, rest: Partial<ResultRecord> = {}): ResultRecord => ({
  title,
  recordDate,
  type: 'lab_result',
  ...rest,
});
const open = (visits: ReturnType<typeof visit>[], records: ResultRecord[]) =>
  openOrders(visits, records, 'Europe/Vienna').map(({ testName }) => testName);

it('waits for what no record names, the most urgent first', () => {
  const visits = [
    visit('1', '2026-03-01', ['Potassium', 'routine'], ['Chest X-ray', 'stat']),
    visit('2', '2026-02-01', ['Creatinine', 'routine'], ['HbA1c', 'urgent']),
  ];
  expect(open(visits, [])).toEqual(['Chest X-ray', 'HbA1c', 'Creatinine', 'Potassium']);
  expect(open(visits, [record('Serum POTASSIUM and sodium', '2026-03-02')])).toEqual([
    'Chest X-ray',
    'HbA1c',
    'Creatinine',
  ]);
});

it('takes no result from before the order, by the day of the clinic, and no letter for a result', () => {
  const visits = [visit('1', '2026-03-01', ['Potassium', 'routine'], ['Sodium', 'routine'])];
  // The visit was at half past eleven in the evening in Vienna: still the first of March there.
  expect(open(visits, [record('Potassium', '2026-02-28')])).toEqual(['Potassium', 'Sodium']);
  expect(open(visits, [record('Potassium', '2026-03-01')])).toEqual(['Sodium']);
  expect(open(visits, [record('Potassium', '2026-03-02', { type: 'other' })])).toEqual([
    'Potassium',
    'Sodium',
  ]);
});

it('takes a record of the visit for the answer where only one test was ordered', () => {
  expect(
    open([visit('1', '2026-03-01', ['FBC', 'routine'])], [record('Scan 17', '2026-03-03', { visitId: '1' })]),
  ).toEqual([]);
  expect(
    open(
      [visit('1', '2026-03-01', ['FBC', 'routine'], ['CRP', 'routine'])],
      [record('Scan 17', '2026-03-03', { visitId: '1' })],
    ),
  ).toEqual(['FBC', 'CRP']);
});

it('waits for a year', () => {
  expect(ordersOpenSince('2026-11-28')).toBe('2025-11-28');
});

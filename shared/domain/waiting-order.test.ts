import { describe, expect, it } from 'vitest';
import { waitingUrgencies, waitOf } from './waiting-order.ts';

const id = (digit: string) => digit.repeat(24);
const order = (digit: string, urgency: 'routine' | 'urgent' | 'stat') => ({ orderId: id(digit), urgency });
const outcome = (digit: string, kind: 'result' | 'cancelled') => ({
  orderId: id(digit),
  outcome: kind,
  notedAt: '2026-03-10T09:00:00.000Z',
  notedBy: id('9'),
  notedByName: 'Nurse Noor',
});

describe('orders that wait', () => {
  it('are those with neither a result nor a reason why they are not wanted', () => {
    const testsOrdered = [order('1', 'routine'), order('2', 'stat'), order('3', 'routine')];
    expect(waitingUrgencies({ testsOrdered })).toEqual(['routine', 'stat', 'routine']);
    const orderOutcomes = [outcome('2', 'result'), outcome('3', 'cancelled')];
    expect(waitingUrgencies({ testsOrdered, orderOutcomes })).toEqual(['routine']);
  });

  it('are nothing at all where none waits', () => {
    expect(waitingUrgencies({})).toBeUndefined();
    const testsOrdered = [order('1', 'urgent')];
    expect(waitingUrgencies({ testsOrdered, orderOutcomes: [outcome('1', 'result')] })).toBeUndefined();
  });

  it.each([
    ['stat', 1, false],
    ['stat', 2, true],
    ['urgent', 3, false],
    ['urgent', 4, true],
    ['routine', 14, false],
    ['routine', 15, true],
  ] as const)('a %s one that waits %i days is overdue: %s', (urgency, days, isOverdue) => {
    const today = `2026-03-${String(1 + days).padStart(2, '0')}`;
    // Half past midnight in Vienna, and still the day before by UTC.
    const orderedAt = '2026-02-28T23:30:00.000Z';
    expect(waitOf({ orderedAt, urgency }, today, 'Europe/Vienna')).toEqual({ days, isOverdue });
  });
});

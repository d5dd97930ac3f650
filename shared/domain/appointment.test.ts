import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appointmentStatuses, isStatusStep, occupiedSlots } from './appointment.ts';

describe('the slots of an appointment', () => {
  it('are as many as its length has five minutes, and follow each other', () => {
    const slots = occupiedSlots('2026-11-24T09:00:00Z', 30);
    expect(slots).toHaveLength(6);
    expect(slots[0]).toBe(Date.parse('2026-11-24T09:00:00Z') / 300_000);
    expect(slots.at(-1)).toBe((slots[0] ?? 0) + 5);
  });

  it('share one exactly when the appointments overlap', () => {
    const range = fc.record({
      start: fc.integer({ min: 0, max: 400 }),
      length: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(range, range, (a, b) => {
        const slots = (entry: typeof a) =>
          occupiedSlots(new Date(1_700_000_100_000 + entry.start * 300_000).toISOString(), entry.length * 5);
        const taken = new Set(slots(a));
        const overlap = a.start < b.start + b.length && b.start < a.start + a.length;
        expect(slots(b).some((slot) => taken.has(slot))).toBe(overlap);
      }),
    );
  });

  it('do not exist off the grid', () => {
    expect(() => occupiedSlots('2026-11-24T09:01:00Z', 30)).toThrow(RangeError);
    expect(() => occupiedSlots('2026-11-24T09:00:00Z', 7)).toThrow(RangeError);
  });
});

describe('the status flow', () => {
  it('has these steps and no other', () => {
    const steps = appointmentStatuses.flatMap((from) =>
      appointmentStatuses.filter((to) => isStatusStep(from, to)).map((to) => `${from} > ${to}`),
    );
    expect(steps).toEqual([
      'scheduled > confirmed',
      'scheduled > in-progress',
      'scheduled > cancelled',
      'scheduled > no-show',
      'confirmed > in-progress',
      'confirmed > cancelled',
      'confirmed > no-show',
      'in-progress > completed',
      'no-show > scheduled',
    ]);
  });
});

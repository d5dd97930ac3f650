import { describe, expect, it } from 'vitest';
import type { AppointmentStatus } from '#shared/domain/appointment.ts';
import { allowedSteps } from './allowed-steps.ts';

const NOW = '2026-11-24T10:00:00Z';
const steps = (status: AppointmentStatus, dateTime: string, arrivedAt?: string) =>
  Object.entries(allowedSteps({ status, dateTime, arrivedAt }, NOW, 'Europe/Vienna'))
    .filter(([, isAllowed]) => isAllowed)
    .map(([step]) => step);

describe('the steps of an appointment', () => {
  it('begin with those of one that is still to come', () => {
    expect(steps('scheduled', '2026-11-25T10:00:00Z')).toEqual(['confirm', 'move', 'cancel']);
    expect(steps('confirmed', '2026-11-24T11:00:00Z')).toEqual(['checkIn', 'move', 'cancel']);
  });

  it('offer no-show only once the time has passed, and not for who is here', () => {
    expect(steps('confirmed', '2026-11-24T09:00:00Z')).toContain('noShow');
    expect(steps('confirmed', '2026-11-24T09:00:00Z', NOW)).toEqual(['undoCheckIn', 'move', 'cancel']);
  });

  it('bring back a no-show of the same clinic day only', () => {
    expect(steps('no-show', '2026-11-24T08:00:00Z')).toEqual(['reinstate', 'another']);
    expect(steps('no-show', '2026-11-23T08:00:00Z')).toEqual(['another']);
  });

  it('look for another time for what was cancelled', () => {
    expect(steps('cancelled', '2026-11-24T08:00:00Z')).toEqual(['another']);
  });

  it('end with what is over', () => {
    expect(steps('completed', '2026-11-24T08:00:00Z', NOW)).toEqual([]);
    expect(steps('in-progress', '2026-11-24T08:00:00Z', NOW)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { isWishedDoctor, isWishedStart, lastUsefulDate, type WaitlistWish } from './waitlist.ts';

const VIENNA = 'Europe/Vienna';
const doctorId = '0'.repeat(24);
const anything: WaitlistWish = { duration: 30, weekdays: [], declined: [] };

/** Whether a start will do; the first is Tuesday, 10 March, 10:00 in Vienna. */
const fits = (wish: Partial<WaitlistWish>, dateTime = '2026-03-10T09:00:00.000Z') =>
  isWishedStart({ ...anything, ...wish }, { doctorId, dateTime }, VIENNA);

describe('a time for somebody on the waitlist', () => {
  it('is any, where nothing is wished', () => {
    expect(fits({})).toBe(true);
  });

  it('is on a wished weekday of the clinic, not of UTC', () => {
    expect(fits({ weekdays: ['Tuesday'] })).toBe(true);
    expect(fits({ weekdays: ['Monday', 'Wednesday'] })).toBe(false);
    expect(fits({ weekdays: ['Wednesday'] }, '2026-03-10T23:30:00.000Z')).toBe(true);
  });

  it('lies as a whole between the wished hours', () => {
    expect(fits({ earliest: '10:00', latest: '10:30' })).toBe(true);
    expect(fits({ earliest: '10:05' })).toBe(false);
    expect(fits({ latest: '10:25' })).toBe(false);
    expect(fits({ latest: '23:45' }, '2026-03-10T22:45:00.000Z')).toBe(false);
  });

  it('keeps its hours on the wall clock when summer begins', () => {
    expect(fits({ earliest: '10:00', latest: '10:30' }, '2026-03-31T08:00:00.000Z')).toBe(true);
    expect(fits({ earliest: '10:00', latest: '10:30' }, '2026-03-31T09:00:00.000Z')).toBe(false);
  });

  it('is from the first to the last wished day', () => {
    expect(fits({ notBefore: '2026-03-10', notAfter: '2026-03-10' })).toBe(true);
    expect(fits({ notBefore: '2026-03-11' })).toBe(false);
    expect(fits({ notAfter: '2026-03-09' })).toBe(false);
  });

  it('is earlier than the appointment that they have', () => {
    expect(fits({ before: '2026-03-10T09:05:00.000Z' })).toBe(true);
    expect(fits({ before: '2026-03-10T09:00:00.000Z' })).toBe(false);
  });

  it('does not begin within one that they cannot take; the same time with somebody else is another', () => {
    const declined = [{ doctorId, dateTime: '2026-03-10T10:00:00+01:00' }];
    expect(fits({ declined })).toBe(false);
    expect(fits({ declined: declined.map((one) => ({ ...one, doctorId: '1'.repeat(24) })) })).toBe(true);
    expect(fits({ declined }, '2026-03-10T09:05:00.000Z')).toBe(false);
    expect(fits({ declined }, '2026-03-10T09:30:00.000Z')).toBe(true);
    expect(fits({ declined }, '2026-03-10T08:45:00.000Z')).toBe(true);
  });

  it('is with the wished doctor, with one of the speciality, or with anyone', () => {
    const doctor = { _id: doctorId, specialization: 'Surgery' };
    expect(isWishedDoctor({}, doctor)).toBe(true);
    expect(isWishedDoctor({ doctorId }, doctor)).toBe(true);
    expect(isWishedDoctor({ doctorId: '1'.repeat(24) }, doctor)).toBe(false);
    expect(isWishedDoctor({ specialization: 'Surgery' }, doctor)).toBe(true);
    expect(isWishedDoctor({ specialization: 'Paediatrics' }, doctor)).toBe(false);
  });
});

describe('the last day on which a time is of use', () => {
  const evening = '2026-03-10T23:30:00.000Z';
  it('is the earlier of the last wished one and that of the appointment', () => {
    expect(lastUsefulDate(undefined, undefined, VIENNA)).toBeUndefined();
    expect(lastUsefulDate('2026-03-20', undefined, VIENNA)).toBe('2026-03-20');
    expect(lastUsefulDate(undefined, evening, VIENNA)).toBe('2026-03-11');
    expect(lastUsefulDate('2026-03-20', evening, VIENNA)).toBe('2026-03-11');
    expect(lastUsefulDate('2026-03-09', evening, VIENNA)).toBe('2026-03-09');
  });
});

import { describe, expect, it } from 'vitest';
import { clinicDate, clinicTimeOfDay } from './clinic-time.ts';
import { keepRhythm, seriesDates, shiftOnWallClock, wallClockShift } from './series.ts';

const VIENNA = 'Europe/Vienna';
const NEW_YORK = 'America/New_York';

const onClock = (dates: { dateTime: string | undefined }[], timeZone = VIENNA) =>
  dates.map(({ dateTime }) =>
    dateTime ? `${clinicDate(dateTime, timeZone)} ${clinicTimeOfDay(dateTime, timeZone)}` : 'skipped',
  );

describe('the dates of a series', () => {
  it('keep their time on the wall clock when summer begins, and come an hour earlier in UTC', () => {
    const dates = seriesDates('2026-03-24T09:00:00.000Z', 1, 3, VIENNA);
    expect(onClock(dates)).toEqual(['2026-03-24 10:00', '2026-03-31 10:00', '2026-04-07 10:00']);
    expect(dates[1]?.dateTime).toBe('2026-03-31T08:00:00Z');
  });

  it('keep it when summer ends, and come an hour later in UTC', () => {
    const dates = seriesDates('2026-10-20T08:00:00.000Z', 2, 2, VIENNA);
    expect(onClock(dates)).toEqual(['2026-10-20 10:00', '2026-11-03 10:00']);
    expect(dates[1]?.dateTime).toBe('2026-11-03T09:00:00Z');
  });

  it('keep it where the clocks change on other days', () => {
    const dates = seriesDates('2026-10-27T14:00:00.000Z', 1, 2, NEW_YORK);
    expect(onClock(dates, NEW_YORK)).toEqual(['2026-10-27 10:00', '2026-11-03 10:00']);
  });

  it('have no moment in the hour that the clocks skip', () => {
    const dates = seriesDates('2026-03-22T01:30:00.000Z', 1, 3, VIENNA);
    expect(dates[1]).toEqual({ date: '2026-03-29', dateTime: undefined });
    expect(onClock(dates)).toEqual(['2026-03-22 02:30', 'skipped', '2026-04-05 02:30']);
  });

  it('are twelve weeks apart, over the turn of a year', () => {
    const dates = seriesDates('2026-09-08T08:00:00.000Z', 12, 3, VIENNA);
    expect(onClock(dates)).toEqual(['2026-09-08 10:00', '2026-12-01 10:00', '2027-02-23 10:00']);
  });
});

describe('moving the rest of a series', () => {
  it('goes as far on the wall clock for each, whatever the clocks do', () => {
    // From Tuesday 10:00 to Thursday 09:15.
    const shift = wallClockShift('2026-03-24T09:00:00.000Z', '2026-03-26T08:15:00.000Z', VIENNA);
    expect(onClock([shiftOnWallClock('2026-03-31T08:00:00.000Z', shift, VIENNA)])).toEqual([
      '2026-04-02 09:15',
    ]);
  });

  it('counts a move over the change of the clocks by the wall clock', () => {
    const shift = wallClockShift('2026-03-27T09:00:00.000Z', '2026-03-30T08:00:00.000Z', VIENNA);
    expect(shift).toBe(3 * 24 * 60);
    expect(onClock([shiftOnWallClock('2026-10-23T08:00:00.000Z', shift, VIENNA)])).toEqual([
      '2026-10-26 10:00',
    ]);
  });

  it('has no moment where the clocks skip the new time', () => {
    expect(shiftOnWallClock('2026-03-28T01:30:00.000Z', 24 * 60, VIENNA)).toEqual({
      date: '2026-03-29',
      dateTime: undefined,
    });
  });
});

describe('the rhythm of what is booked', () => {
  it('is kept by whole intervals, also where dates are left out or have another time', () => {
    const dates = ['2026-03-24T09:00:00.000Z', '2026-04-21T12:30:00.000Z', '2026-05-05T08:00:00.000Z'];
    expect(keepRhythm(dates, 2, VIENNA)).toBe(true);
    expect(keepRhythm(dates, 4, VIENNA)).toBe(false);
  });

  it('is not kept by another weekday, nor by the same day twice', () => {
    expect(keepRhythm(['2026-03-24T09:00:00.000Z', '2026-04-01T08:00:00.000Z'], 1, VIENNA)).toBe(false);
    expect(keepRhythm(['2026-03-24T09:00:00.000Z', '2026-03-24T10:00:00.000Z'], 1, VIENNA)).toBe(false);
  });
});

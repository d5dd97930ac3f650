import { describe, expect, it } from 'vitest';
import { placeErrors, placeValues, readPlace } from './place-values.ts';

const reading = { locale: 'en-GB', timeZone: 'Europe/Vienna', today: '2026-03-01' };
const typed = (values: Partial<ReturnType<typeof placeValues>>) => ({
  ...placeValues({ doctorId: 'd', date: '2026-03-10' }, reading),
  ...values,
});

describe('a place in the calendar', () => {
  it('is read as one types it', () => {
    expect(readPlace(typed({ date: '10.3.2026', time: '9', length: '45' }), reading)).toEqual({
      date: '2026-03-10',
      minutes: 45,
      dateTime: '2026-03-10T08:00:00Z',
      isRepeated: false,
    });
  });

  it('is the same again after it was written as text', () => {
    const dateTime = '2026-10-25T01:30:00Z';
    const values = placeValues({ doctorId: 'd', dateTime, minutes: 20 }, reading);
    expect(values).toMatchObject({ time: '02:30', length: '20' });
    expect(readPlace(values, reading)).toMatchObject({ dateTime, isRepeated: false });
  });

  it('means the earlier of two where the clocks repeat an hour', () => {
    expect(readPlace(typed({ date: '25 Oct 2026', time: '2:30' }), reading)).toMatchObject({
      dateTime: '2026-10-25T00:30:00Z',
      isRepeated: true,
    });
  });

  it('is refused where the clocks skip it', () => {
    expect(placeErrors(typed({ date: '29 Mar 2026', time: '02:30' }), reading)).toHaveProperty('time');
  });

  it('says what is wrong beside each field', () => {
    const wrong = { doctorId: null, date: 'soon', length: '7', time: '25' };
    expect(Object.keys(placeErrors(typed(wrong), reading))).toEqual(['doctorId', 'date', 'length', 'time']);
    expect(placeErrors(typed({ time: '09:07' }), reading).time).toMatch(/five minutes/);
    expect(placeErrors(typed({ time: '09:05' }), reading)).toEqual({});
    expect(placeErrors(typed({ date: '1 Feb 2026', time: '9' }), reading)).toHaveProperty('date');
  });
});

import { describe, expect, it } from 'vitest';
import { type ExceptionValues, emptyException, exceptionErrors, exceptionInput } from './exception-values.ts';

const doctorId = '0123456789abcdef01234567';
const vienna = { locale: 'en-GB', timeZone: 'Europe/Vienna', today: '2026-03-10', doctorId };
const values = (fields: Partial<ExceptionValues>): ExceptionValues => ({
  ...emptyException,
  reason: 'Congress',
  fromDate: '29 Mar 2026',
  ...fields,
});

describe('the form of an exception', () => {
  it('means whole days of the clinic where no time is typed, also on the day when the clocks change', () => {
    expect(exceptionInput(values({}), vienna)).toEqual({
      doctorId,
      kind: 'leave',
      from: '2026-03-28T23:00:00Z',
      to: '2026-03-29T22:00:00Z',
      reason: 'Congress',
    });
    expect(exceptionInput(values({ toDate: '31.3.2026' }), vienna).to).toBe('2026-03-31T22:00:00Z');
  });

  it('means the clinic’s clock where times are typed, and the whole clinic where that is said', () => {
    const block = values({ kind: 'block', fromTime: '8', toTime: '9:30', isWholeClinic: true });
    expect(exceptionInput(block, vienna)).toEqual({
      kind: 'block',
      from: '2026-03-29T06:00:00Z',
      to: '2026-03-29T07:30:00Z',
      reason: 'Congress',
    });
    const lordHowe = { ...vienna, timeZone: 'Australia/Lord_Howe' };
    expect(exceptionInput(values({ fromDate: '5 Apr 2026', toTime: '1:45' }), lordHowe).to).toBe(
      '2026-04-04T15:15:00Z',
    );
  });

  it('says beside each field what is wrong', () => {
    const wrong = (fields: Partial<ExceptionValues>) => Object.keys(exceptionErrors(values(fields), vienna));
    expect(wrong({})).toEqual([]);
    expect(wrong({ fromDate: '', reason: ' ' }).sort()).toEqual(['fromDate', 'reason']);
    expect(wrong({ toDate: 'later', fromTime: '25' }).sort()).toEqual(['fromTime', 'toDate']);
    expect(wrong({ toDate: '28 Mar 2026' })).toEqual(['toDate']);
    expect(wrong({ fromTime: '10', toTime: '10' })).toEqual(['toTime']);
  });
});

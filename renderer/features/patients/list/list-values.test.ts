import { describe, expect, it } from 'vitest';
import { foldedCount, listFilter, listValues } from './list-values.ts';

const reading = { locale: 'en-GB', today: '2026-03-10' };
const nothing = listValues({}, reading.locale);

describe('the fields of the list', () => {
  it('ask for what they hold, and hold what a view asks for', () => {
    const filter = {
      status: 'active',
      ageFrom: 60,
      lastVisitFrom: '2026-01-05',
      notSeenForMonths: 12,
      condition: 'hyper',
      insurance: 'expired',
    } as const;
    const values = listValues(filter, reading.locale);
    expect(listFilter(values, reading)).toEqual(filter);
    expect(foldedCount(filter)).toBe(3);
  });

  it('ask for nothing while they are empty or half typed', () => {
    expect(listFilter(nothing, reading)).toEqual({});
    expect(listFilter({ ...nothing, ageFrom: 'x', lastVisitFrom: '5.1', ageTo: '999' }, reading)).toEqual({});
  });

  it('leave out an end that is still before its beginning', () => {
    expect(listFilter({ ...nothing, ageFrom: '18', ageTo: '2' }, reading)).toEqual({ ageFrom: 18 });
  });
});

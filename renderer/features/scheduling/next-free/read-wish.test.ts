import { describe, expect, it } from 'vitest';
import type { WishValues } from './next-free-wish.ts';
import { readWish } from './read-wish.ts';

const reading = { locale: 'en-GB', timeZone: 'Europe/Vienna', today: '2026-03-10' };
const typed = (fields: Partial<WishValues> = {}): WishValues => ({
  among: 'anyone',
  length: '30',
  from: '',
  weekdays: [],
  earliest: '',
  latest: '',
  ...fields,
});

describe('what is typed to find the next free time', () => {
  it('asks about everybody, from today on, where nothing else is said', () => {
    expect(readWish(typed(), reading).question).toEqual({
      among: { kind: 'anyone' },
      duration: 30,
      from: '2026-03-10',
      weekdays: [],
    });
  });

  it('is read as people write it', () => {
    const wish = typed({
      among: 'specialization:Ear: nose',
      from: '1.4.2026',
      earliest: '8',
      latest: '5 pm',
    });
    expect(readWish(wish, reading).question).toEqual({
      among: { kind: 'specialization', specialization: 'Ear: nose' },
      duration: 30,
      from: '2026-04-01',
      weekdays: [],
      earliest: '08:00',
      latest: '17:00',
    });
  });

  it('says beside each field what is wrong there', () => {
    const wrong = typed({ length: '7', from: 'soon', earliest: '25:00', latest: 'noon' });
    expect(Object.keys(readWish(wrong, reading).errors).sort()).toEqual([
      'earliest',
      'from',
      'latest',
      'length',
    ]);
    const turned = readWish(typed({ earliest: '10:00', latest: '9' }), reading);
    expect(turned).toEqual({ errors: { latest: 'The end must be later than the start.' } });
    expect(readWish(typed({ length: '' }), reading).errors).toHaveProperty('length');
  });
});

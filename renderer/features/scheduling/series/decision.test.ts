import { describe, expect, it } from 'vitest';
import type { SeriesPlace } from '#shared/contract/series.ts';
import { ANYWAY, choiceKey, decide, LEAVE } from './decision.ts';

const TEN = '2026-03-11T09:00:00.000Z';
const NOON = '2026-03-11T11:00:00.000Z';
const place = (state: SeriesPlace['state'], fields: Partial<SeriesPlace> = {}): SeriesPlace => ({
  date: '2026-03-11',
  dateTime: TEN,
  state,
  others: state === 'free' ? [] : [NOON],
  ...fields,
});
const taken = { kind: 'take', acceptsOutsideAvailability: false };

describe('what becomes of a date of a series', () => {
  it('is taken where it is free, whatever was chosen while it was not', () => {
    expect(decide(place('free'), undefined)).toEqual({ ...taken, dateTime: TEN });
    expect(decide(place('free'), LEAVE)).toEqual({ ...taken, dateTime: TEN });
  });

  it('is open where something is in the way and nothing was chosen', () => {
    for (const state of ['taken', 'patient-booked', 'outside', 'past'] as const)
      expect(decide(place(state), undefined)).toEqual({ kind: 'undecided' });
  });

  it('is as was chosen: left out, at another time, outside of the hours', () => {
    expect(decide(place('taken'), LEAVE)).toEqual({ kind: 'leave' });
    expect(decide(place('taken'), NOON)).toEqual({ ...taken, dateTime: NOON });
    expect(decide(place('outside'), ANYWAY)).toEqual({
      kind: 'take',
      dateTime: TEN,
      acceptsOutsideAvailability: true,
    });
  });

  it('is open again where the choice is not possible any more', () => {
    expect(decide(place('taken', { others: [] }), NOON)).toEqual({ kind: 'undecided' });
    expect(decide(place('taken'), ANYWAY)).toEqual({ kind: 'undecided' });
    expect(decide(place('skipped', { dateTime: undefined }), ANYWAY)).toEqual({ kind: 'undecided' });
  });

  it('is told apart by day and planned time', () => {
    expect(choiceKey(place('taken'))).not.toBe(choiceKey(place('taken', { dateTime: NOON })));
  });
});

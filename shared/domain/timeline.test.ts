import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlaces, excerpt, holdsAll, readPlace, timelineKinds, writePlace } from './timeline.ts';

const id = '0123456789abcdef01234567';
const place = fc.record({
  at: fc.constantFrom('2026-03-01T09:00:00.000Z', '2026-03-01T09:00:00.001Z', '2025-12-31T00:00:00.000Z'),
  kind: fc.constantFrom(...timelineKinds),
  id: fc.constantFrom('a', 'b', 'c'),
});

describe('the order of the timeline', () => {
  it('is the same whoever compares, and equal only for the same place', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        expect(Math.sign(comparePlaces(one, other))).toBe(-Math.sign(comparePlaces(other, one)) + 0);
        const isSame = one.at === other.at && one.kind === other.kind && one.id === other.id;
        expect(comparePlaces(one, other) === 0).toBe(isSame);
      }),
    );
  });

  it('survives being written and read, and is read from nothing else', () => {
    for (const kind of timelineKinds) {
      const part = kind === 'amendment' || kind === 'history' ? `${id}-0001` : id;
      const written = { at: '2026-03-01T09:00:00.000Z', kind, id: part };
      expect(readPlace(writePlace(written))).toEqual(written);
    }
    for (const text of [
      '',
      'x',
      `2026-03-01T09:00:00.000Z visit ${id}-1`,
      `never visit ${id}`,
      `2026-03-01 cake ${id}`,
    ])
      expect(readPlace(text)).toBeUndefined();
  });
});

describe('the search in the timeline', () => {
  it('finds the beginnings of words in any order, whatever capitals and accents', () => {
    expect(holdsAll('Hypertension, above target: Amlodipíne 5 mg', ['amlo', 'hyper', '5'])).toBe(true);
    expect(holdsAll('Hypertension', ['tension'])).toBe(false);
    expect(holdsAll('anything', [])).toBe(true);
  });

  it('shows the words around what was found', () => {
    const text = 'one two three four five six seven Ötzi nine ten';
    expect(excerpt(text, ['otz'])).toBe('… two three four five six seven Ötzi nine ten');
    expect(excerpt(text, ['zzz'])).toBeUndefined();
  });
});

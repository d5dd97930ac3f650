import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CuttableList, cutToFit } from './cut-to-fit.ts';

const list = (count: number, fields: Partial<CuttableList> = {}): CuttableList => ({
  lines: Array(count).fill(4),
  more: 4,
  ...fields,
});

describe('lists that share a page', () => {
  it('are whole where they fit', () => {
    expect(cutToFit([list(3), list(5)], 32)).toEqual([3, 5]);
  });

  it('are cut where they take the most room', () => {
    expect(cutToFit([list(3), list(20), list(6)], 60)).toEqual([3, 5, 6]);
  });

  it('keep allergies until nothing else can give', () => {
    expect(cutToFit([list(6, { isKept: true }), list(8)], 32)).toEqual([6, 1]);
    expect(cutToFit([list(6, { isKept: true }), list(8)], 28)).toEqual([4, 1]);
  });

  it('fit whatever they hold, and always show something', () => {
    const drawn = fc.record({
      lines: fc.array(fc.integer({ min: 4, max: 12 }), { maxLength: 200 }),
      more: fc.constant(4),
      isKept: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 10 }), (lists) => {
        const shown = cutToFit(lists, 200);
        const height = lists.reduce((sum, { lines, more }, index) => {
          const count = shown[index] ?? 0;
          const cut = lines.slice(0, count).reduce((total, line) => total + line, 0);
          return sum + cut + (count < lines.length ? more : 0);
        }, 0);
        expect(height).toBeLessThanOrEqual(200);
        lists.forEach(({ lines }, index) => {
          expect(shown[index]).toBeLessThanOrEqual(lines.length);
          expect(shown[index]).toBeGreaterThanOrEqual(Math.min(1, lines.length));
        });
      }),
    );
  });
});

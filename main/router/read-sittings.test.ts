import { expect, it } from 'vitest';
import { createReadSittings } from './read-sittings.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 10, 8, minute));

it('lets a document through once a sitting, which lasts as long as it is asked for again within ten minutes', () => {
  const sittings = createReadSittings();
  expect(sittings.newlyShown('chart', [], at(0))).toEqual([]);
  expect(sittings.newlyShown('chart', [], at(9))).toBeUndefined();
  expect(sittings.newlyShown('chart', [], at(18))).toBeUndefined();
  expect(sittings.newlyShown('chart', [], at(28))).toEqual([]);
});

it('names what a list shows for the first time', () => {
  const sittings = createReadSittings();
  expect(sittings.newlyShown('day', ['A', 'B'], at(0))).toEqual(['A', 'B']);
  expect(sittings.newlyShown('day', ['A', 'B', 'C'], at(1))).toEqual(['C']);
  expect(sittings.newlyShown('day', ['B'], at(2))).toBeUndefined();
  sittings.clear();
  expect(sittings.newlyShown('day', ['B'], at(3))).toEqual(['B']);
});

import { describe, expect, it } from 'vitest';
import { arrangeInLanes } from './lanes.ts';

describe('lanes', () => {
  it('gives the whole width to what overlaps with nothing', () => {
    const spans = [
      { from: 0, to: 30 },
      { from: 30, to: 60 },
    ];
    expect(arrangeInLanes(spans)).toEqual([
      { lane: 0, lanes: 1 },
      { lane: 0, lanes: 1 },
    ]);
  });

  it('puts side by side what overlaps, and uses a lane again when it is free', () => {
    const spans = [
      { from: 0, to: 60 },
      { from: 15, to: 30 },
      { from: 30, to: 45 },
      { from: 60, to: 90 },
    ];
    expect(arrangeInLanes(spans)).toEqual([
      { lane: 0, lanes: 2 },
      { lane: 1, lanes: 2 },
      { lane: 1, lanes: 2 },
      { lane: 0, lanes: 1 },
    ]);
  });

  it('answers in the order it was asked', () => {
    const spans = [
      { from: 15, to: 45 },
      { from: 0, to: 30 },
    ];
    expect(arrangeInLanes(spans).map(({ lane }) => lane)).toEqual([1, 0]);
  });
});

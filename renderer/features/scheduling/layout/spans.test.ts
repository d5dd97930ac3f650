import { describe, expect, it } from 'vitest';
import { drawnSpan, freeAround, movedSpan, overlaps, resizedSpan } from './spans.ts';

const day = { from: 0, to: 600 };
const span = (from: number, to: number) => ({ from, to });

describe('free ground', () => {
  it('reaches to the taken time before and after', () => {
    const taken = [span(0, 30), span(100, 120), span(60, 70)];
    expect(freeAround(80, taken, day)).toEqual(span(70, 100));
    expect(freeAround(300, taken, day)).toEqual(span(120, 600));
  });

  it('is nowhere on taken time, nor before what may be booked', () => {
    expect(freeAround(65, [span(60, 70)], day)).toBeUndefined();
    expect(freeAround(20, [], span(30, 600))).toBeUndefined();
    expect(freeAround(70, [span(60, 70)], day)).toEqual(span(70, 600));
  });
});

describe('drawing a range', () => {
  it('takes whole slots of five minutes, up as well as down', () => {
    expect(drawnSpan(62, 88, day)).toEqual(span(60, 90));
    expect(drawnSpan(88, 62, day)).toEqual(span(60, 90));
    expect(drawnSpan(62, 63, day)).toEqual(span(60, 65));
  });

  it('stops at what is taken', () => {
    expect(drawnSpan(62, 200, span(50, 100))).toEqual(span(60, 100));
    expect(drawnSpan(62, 10, span(50, 100))).toEqual(span(50, 65));
  });

  it('is never longer than an appointment can be', () => {
    expect(drawnSpan(5, 1000, span(0, 1440))).toEqual(span(5, 725));
    expect(drawnSpan(1000, 5, span(0, 1440))).toEqual(span(285, 1005));
  });
});

describe('moving and resizing', () => {
  it('snaps to five minutes and stays within the day', () => {
    expect(movedSpan(span(60, 90), 7, 600)).toEqual(span(65, 95));
    expect(movedSpan(span(60, 90), -300, 600)).toEqual(span(0, 30));
    expect(movedSpan(span(60, 90), 1000, 600)).toEqual(span(570, 600));
  });

  it('keeps the other end, and at least one slot', () => {
    expect(resizedSpan(span(60, 90), 'end', 107, 600)).toEqual(span(60, 105));
    expect(resizedSpan(span(60, 90), 'end', 10, 600)).toEqual(span(60, 65));
    expect(resizedSpan(span(60, 90), 'start', 42, 600)).toEqual(span(40, 90));
    expect(resizedSpan(span(60, 90), 'start', 300, 600)).toEqual(span(85, 90));
    expect(resizedSpan(span(60, 90), 'end', 900, 600)).toEqual(span(60, 600));
  });

  it('tells what overlaps from what only touches', () => {
    expect(overlaps(span(0, 30), span(29, 40))).toBe(true);
    expect(overlaps(span(0, 30), span(30, 40))).toBe(false);
  });
});

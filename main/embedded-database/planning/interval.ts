/** A range of index keys: from `low`, up to but not including `high`. */
export interface Interval {
  low: Buffer;
  high: Buffer;
  /** Whether it holds exactly one value of the field, so that the next field of the index can narrow it further. */
  isPoint: boolean;
}

/** Comes after every key. */
export const AFTER_ALL = Buffer.from([0xff]);

/** The first key after all that begin with these bytes. */
export function successor(prefix: Buffer): Buffer {
  const next = Buffer.from(prefix);
  for (let at = next.length - 1; at >= 0; at -= 1) {
    const byte = next[at] ?? 0;
    if (byte < 0xff) {
      next[at] = byte + 1;
      return next.subarray(0, at + 1);
    }
  }
  return AFTER_ALL;
}

export function pointInterval(key: Buffer): Interval {
  return { low: key, high: successor(key), isPoint: true };
}

/** The same values in a field that runs backwards, whose keys have every bit inverted. */
export function invertInterval(interval: Interval): Interval {
  const flip = (key: Buffer) => Buffer.from(key.map((byte) => ~byte & 0xff));
  return {
    low: successor(flip(interval.high)),
    high: successor(flip(interval.low)),
    isPoint: interval.isPoint,
  };
}

/** What two ranges have in common, undefined when that is nothing. */
export function intersectIntervals(a: Interval, b: Interval): Interval | undefined {
  const low = Buffer.compare(a.low, b.low) >= 0 ? a.low : b.low;
  const high = Buffer.compare(a.high, b.high) <= 0 ? a.high : b.high;
  return Buffer.compare(low, high) < 0 ? { low, high, isPoint: a.isPoint || b.isPoint } : undefined;
}

/** Ranges in order, without overlaps. */
export function normaliseIntervals(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => Buffer.compare(a.low, b.low));
  const merged: Interval[] = [];
  for (const interval of sorted) {
    const previous = merged.at(-1);
    if (previous === undefined || Buffer.compare(interval.low, previous.high) >= 0) merged.push(interval);
    else if (Buffer.compare(interval.high, previous.high) > 0) {
      merged[merged.length - 1] = { low: previous.low, high: interval.high, isPoint: false };
    }
  }
  return merged;
}

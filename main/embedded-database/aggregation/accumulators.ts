import { divideNumbers } from '../values/arithmetic.ts';
import { compareValues } from '../values/compare.ts';
import { keyTextOf } from '../values/key-string.ts';
import { Total } from '../values/total.ts';
import { Int32, integerValue, isDocument, isNumeric, type MaybeValue, type Value } from '../values/value.ts';

/** Gathers one value per document of a group. */
export interface Accumulator {
  add(value: MaybeValue): void;
  result(): Value;
}

function sum(): Accumulator {
  const total = new Total();
  return {
    add: (value) => {
      if (isNumeric(value)) total.add(value);
    },
    result: () => total.result(),
  };
}

function average(): Accumulator {
  const total = new Total();
  let count = 0;
  return {
    add: (value) => {
      if (!isNumeric(value)) return;
      total.add(value);
      count += 1;
    },
    result: () => (count === 0 ? null : divideNumbers(total.result(), new Int32(count))),
  };
}

/** Smallest or largest; null and missing do not count. */
function extreme(sign: 1 | -1): Accumulator {
  let best: MaybeValue;
  return {
    add: (value) => {
      if (value === undefined || value === null) return;
      if (best === undefined || compareValues(value, best) * sign < 0) best = value;
    },
    result: () => best ?? null,
  };
}

function first(): Accumulator {
  let found: MaybeValue;
  let seen = false;
  return {
    add: (value) => {
      if (!seen) found = value;
      seen = true;
    },
    result: () => found ?? null,
  };
}

function last(): Accumulator {
  let found: MaybeValue;
  return {
    add: (value) => {
      found = value;
    },
    result: () => found ?? null,
  };
}

function push(): Accumulator {
  const values: Value[] = [];
  return {
    add: (value) => {
      if (value !== undefined) values.push(value);
    },
    result: () => values,
  };
}

function addToSet(): Accumulator {
  const values = new Map<string, Value>();
  return {
    add: (value) => {
      if (value === undefined) return;
      const key = keyTextOf(value);
      if (!values.has(key)) values.set(key, value);
    },
    result: () => [...values.values()],
  };
}

function count(): Accumulator {
  let total = 0;
  return {
    add: () => {
      total += 1;
    },
    result: () => integerValue(total),
  };
}

function mergeObjects(): Accumulator {
  const merged = new Map<string, Value>();
  return {
    add: (value) => {
      if (isDocument(value)) for (const [name, inner] of value) merged.set(name, inner);
    },
    result: () => merged,
  };
}

/** Every accumulator of `$group`. */
export const ACCUMULATORS: ReadonlyMap<string, () => Accumulator> = new Map([
  ['$sum', sum],
  ['$avg', average],
  ['$min', () => extreme(1)],
  ['$max', () => extreme(-1)],
  ['$first', first],
  ['$last', last],
  ['$push', push],
  ['$addToSet', addToSet],
  ['$count', count],
  ['$mergeObjects', mergeObjects],
]);

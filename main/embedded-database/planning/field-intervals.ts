import type { Predicate } from '../query/filter.ts';
import { literalPrefix } from '../query/regular-expression.ts';
import { typeOrder } from '../values/compare.ts';
import { keyOf, stringPrefixKey } from '../values/key-string.ts';
import { BSONRegExp, isNumeric, MaxKey, MinKey, toNumber, type Value } from '../values/value.ts';
import { type Interval, normaliseIntervals, pointInterval, successor } from './interval.ts';

/** A number on a path may be a position or a field of documents in the array: an index does not hold both. */
const A_POSITION = /\.\d+(\.|$)/;

/**
 * The ranges of index keys that hold every value the predicate can match; undefined when the index cannot help.
 * They may hold more: the whole filter is applied to each document found.
 */
export function fieldIntervals(predicate: Predicate): Interval[] | undefined {
  if (A_POSITION.test(predicate.path)) return undefined;
  switch (predicate.operator) {
    case 'eq':
      return equalityIntervals(predicate.operand);
    case 'in': {
      if (!Array.isArray(predicate.operand)) return undefined;
      const all: Interval[] = [];
      for (const operand of predicate.operand) {
        const intervals =
          operand instanceof BSONRegExp ? regexIntervals(operand) : equalityIntervals(operand);
        if (intervals === undefined) return undefined;
        all.push(...intervals);
      }
      return normaliseIntervals(all);
    }
    case 'regex':
      return predicate.operand instanceof BSONRegExp ? regexIntervals(predicate.operand) : undefined;
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return rangeIntervals(predicate.operator, predicate.operand);
    case 'never':
      return [];
    default:
      return undefined;
  }
}

function equalityIntervals(operand: Value): Interval[] | undefined {
  // An array equals a whole array, but the index holds its elements.
  return Array.isArray(operand) ? undefined : [pointInterval(keyOf(operand))];
}

function regexIntervals(expression: BSONRegExp): Interval[] | undefined {
  const literal = literalPrefix(expression);
  if (literal === undefined) return undefined;
  const key = stringPrefixKey(literal.prefix);
  return [{ low: key, high: successor(key), isPoint: false }, pointInterval(keyOf(expression))];
}

function rangeIntervals(operator: 'gt' | 'gte' | 'lt' | 'lte', operand: Value): Interval[] | undefined {
  if (Array.isArray(operand) || operand instanceof MinKey || operand instanceof MaxKey) return undefined;
  if (isNumeric(operand) && Number.isNaN(toNumber(operand))) return undefined;
  if (operand === null) return operator.endsWith('e') ? equalityIntervals(null) : [];
  const key = keyOf(operand);
  const type = typeOrder(operand);
  const low = operator === 'gt' ? successor(key) : operator === 'gte' ? key : Buffer.from([type]);
  const high = operator === 'lt' ? key : operator === 'lte' ? successor(key) : Buffer.from([type + 1]);
  return Buffer.compare(low, high) < 0 ? [{ low, high, isPoint: false }] : [];
}

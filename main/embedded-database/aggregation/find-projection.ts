import { CommandError } from '../command-error.ts';
import { elementAsDocument, matches } from '../query/matches.ts';
import { isOperatorDocument, parseFilter } from '../query/parse-filter.ts';
import { isDocument, isNumeric, type MaybeValue, toInteger, type Value } from '../values/value.ts';
import type { ProjectionNode } from './projection-tree.ts';

/** A projection operator that only find knows. */
export interface FindPart {
  parts: string[];
  node: ProjectionNode;
  /** Whether it makes the projection an inclusion. */
  includes: boolean;
}

/** Reads `field.$`, `{ $slice: … }` and `{ $elemMatch: … }`; undefined when it is none of these. */
export function findPart(parts: string[], value: Value): FindPart | undefined {
  if (parts.at(-1) === '$') {
    return { parts: parts.slice(0, -1), node: { kind: 'part', take: takeMatched }, includes: true };
  }
  if (!isDocument(value) || value.size !== 1) return undefined;
  const slice = value.get('$slice');
  if (slice !== undefined && isFindSlice(slice))
    return { parts, node: { kind: 'part', take: sliceTaker(slice) }, includes: false };
  const elemMatch = value.get('$elemMatch');
  if (elemMatch !== undefined)
    return { parts, node: { kind: 'part', take: elementTaker(elemMatch) }, includes: true };
  return undefined;
}

function takeMatched(value: Value, arrayIndex: number | undefined): MaybeValue {
  if (!Array.isArray(value)) return value;
  if (arrayIndex === undefined) {
    throw new CommandError(
      51246,
      "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
    );
  }
  const element = value[arrayIndex];
  return element === undefined ? [] : [element];
}

/** A number, or a pair of numbers; an array with anything else is the expression of the same name. */
function isFindSlice(slice: Value): boolean {
  return isNumeric(slice) || (Array.isArray(slice) && slice.length === 2 && slice.every(isNumeric));
}

function sliceTaker(slice: Value): (value: Value) => MaybeValue {
  const [first, second] = Array.isArray(slice) ? slice.map(toInteger) : [toInteger(slice)];
  if (first === undefined || (Array.isArray(slice) && (second === undefined || second <= 0))) {
    throw new CommandError(
      28724,
      'First argument to $slice must be an array and limits must be positive whole numbers',
    );
  }
  return (value) => {
    if (!Array.isArray(value)) return value;
    if (second === undefined) return first >= 0 ? value.slice(0, first) : value.slice(first);
    const start = first >= 0 ? first : Math.max(0, value.length + first);
    return value.slice(start, start + second);
  };
}

function elementTaker(condition: Value): (value: Value) => MaybeValue {
  const isValueForm = isOperatorDocument(condition);
  const filter = parseFilter(
    isValueForm ? new Map([['element', condition]]) : isDocument(condition) ? condition : new Map(),
  );
  const isMatch = (element: Value): boolean => {
    if (isValueForm) return matches(filter, new Map([['element', element]]));
    const document = elementAsDocument(element);
    return document !== undefined && matches(filter, document);
  };
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const found = value.find(isMatch);
    return found === undefined ? undefined : [found];
  };
}

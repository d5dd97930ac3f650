import { evaluateWith, rootVariables } from '../expressions/expression.ts';
import { type Document, isDocument, isTruthy, type MaybeValue, type Value } from '../values/value.ts';
import type { Filter, Predicate } from './filter.ts';

/** What a match found out on the way: the array position the positional operator `$` stands for. */
export interface MatchDetails {
  arrayIndex?: number;
}

const ARRAY_INDEX = /^(0|[1-9][0-9]*)$/;

export function isArrayIndex(part: string): boolean {
  return ARRAY_INDEX.test(part);
}

/** Whether the document satisfies the filter. */
export function matches(filter: Filter, document: Document, details?: MatchDetails): boolean {
  switch (filter.kind) {
    case 'predicate':
      return walk(filter, document, 0, details, undefined);
    case 'and':
      return filter.filters.every((inner) => matches(inner, document, details));
    case 'or':
      return filter.filters.some((inner) => matches(inner, document, details));
    case 'nor':
      return !filter.filters.some((inner) => matches(inner, document));
    case 'not':
      return !matches(filter.filter, document);
    case 'expr':
      return isTruthy(evaluateWith(filter.expression, rootVariables(document)));
    case 'schema':
      return filter.test(document);
  }
}

/**
 * Follows the path from a value. Arrays on the way are entered: documents in them carry on with the path, anything else
 * in them is passed over, and a number in the path also means a position. What is found by position stands for itself:
 * it is not unfolded at the end, and where it is no container the path leads nowhere.
 */
function walk(
  predicate: Predicate,
  value: MaybeValue,
  at: number,
  details: MatchDetails | undefined,
  outerIndex: number | undefined,
): boolean {
  const part = predicate.parts[at];
  if (part === undefined) return testLeaf(predicate, value, details, outerIndex);
  if (isDocument(value)) return walk(predicate, value.get(part), at + 1, details, outerIndex);
  if (!Array.isArray(value)) return testLeaf(predicate, undefined, details, outerIndex);
  for (let index = 0; index < value.length; index += 1) {
    const element = value[index];
    if (isDocument(element) && walk(predicate, element, at, details, outerIndex ?? index)) return true;
  }
  if (!isArrayIndex(part)) return false;
  const element = value[Number(part)];
  if (element !== undefined && at + 1 === predicate.parts.length)
    return testItself(predicate, element, details, outerIndex);
  return (
    (isDocument(element) || Array.isArray(element)) && walk(predicate, element, at + 1, details, outerIndex)
  );
}

function testLeaf(
  predicate: Predicate,
  value: MaybeValue,
  details: MatchDetails | undefined,
  outerIndex: number | undefined,
): boolean {
  if (predicate.expandsLeaf && Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      if (predicate.test(value[index])) return found(details, outerIndex ?? index);
    }
  }
  return testItself(predicate, value, details, outerIndex);
}

function testItself(
  predicate: Predicate,
  value: MaybeValue,
  details: MatchDetails | undefined,
  outerIndex: number | undefined,
): boolean {
  if (predicate.operator === 'elemMatch') return testElements(predicate, value, details, outerIndex);
  return predicate.test(value) && found(details, outerIndex);
}

function testElements(
  predicate: Predicate,
  value: MaybeValue,
  details: MatchDetails | undefined,
  outerIndex: number | undefined,
): boolean {
  if (!Array.isArray(value)) return false;
  const index = value.findIndex((element) => predicate.test(element));
  return index >= 0 && found(details, outerIndex ?? index);
}

function found(details: MatchDetails | undefined, index: number | undefined): boolean {
  if (details !== undefined && index !== undefined) details.arrayIndex = index;
  return true;
}

/** Arrays inside `$elemMatch` are seen as documents with positions for names. */
export function elementAsDocument(element: Value): Document | undefined {
  if (isDocument(element)) return element;
  if (Array.isArray(element)) return new Map(element.map((value, index) => [String(index), value]));
  return undefined;
}

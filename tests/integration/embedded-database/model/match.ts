import { BSONRegExp, MaxKey, MinKey } from 'mongodb';
import { exactOf, wholePart } from './numbers.ts';
import { compare, equal, placeOfType } from './order.ts';
import { reach } from './reach.ts';
import { isNumber, type MaybeModelValue, type ModelDocument, type ModelValue, typeAlias } from './values.ts';

/** `{ $gt: 5 }` and the like; always a plain object, while a document to compare with is a Map. */
export interface Operators {
  [operator: string]: ModelValue | Operators | ModelFilter[] | Operators[];
}
export type Condition = ModelValue | Operators;
/** A filter as the driver takes it. */
export interface ModelFilter {
  [pathOrOperator: string]: Condition | ModelFilter[];
}

/** What a match tells besides: the position that `$` stands for. */
export interface Position {
  position?: number;
}

/** Whether a document matches a filter. */
export function matches(document: ModelDocument, filter: ModelFilter, found: Position = {}): boolean {
  return Object.entries(filter).every(([name, condition]) => {
    if (name === '$and') return filters(condition).every((inner) => matches(document, inner, found));
    if (name === '$or') return filters(condition).some((inner) => matches(document, inner, found));
    if (name === '$nor') return !filters(condition).some((inner) => matches(document, inner));
    return meets(document, name, condition as Condition, found);
  });
}

function filters(value: unknown): ModelFilter[] {
  if (!Array.isArray(value)) throw new Error('the model was given a malformed filter');
  return value as ModelFilter[];
}

function isOperators(condition: unknown): condition is Operators {
  return (
    typeof condition === 'object' &&
    condition !== null &&
    Object.getPrototypeOf(condition) === Object.prototype
  );
}

function meets(document: ModelDocument, path: string, condition: Condition, found: Position): boolean {
  if (!isOperators(condition)) return meetsOne(document, path, '$eq', condition, found);
  return Object.entries(condition).every(([operator, operand]) =>
    meetsOne(document, path, operator, operand as Condition, found),
  );
}

function meetsOne(
  document: ModelDocument,
  path: string,
  operator: string,
  operand: Condition,
  found: Position,
): boolean {
  const not = (positive: string) => !meetsOne(document, path, positive, operand, {});
  switch (operator) {
    case '$ne':
      return not('$eq');
    case '$nin':
      return not('$in');
    case '$not':
      return !meets(document, path, operand, {});
    case '$exists':
      return reach(document, path, 'itself').some(({ value }) => value !== undefined) === (operand === true);
    case '$all': {
      const operands = operand as ModelValue[];
      return operands.length > 0 && operands.every((one) => meets(document, path, wanted(one), found));
    }
    default: {
      const atEnd = operator === '$size' || operator === '$elemMatch' ? 'itself' : 'elements-too';
      for (const { value, position } of reach(document, path, atEnd)) {
        const inside: Position = {};
        if (!testValue(value, operator, operand, inside)) continue;
        const at = position ?? inside.position;
        if (at !== undefined) found.position = at;
        return true;
      }
      return false;
    }
  }
}

/** An element of `$all` that says `{ $elemMatch: … }` is a condition, anything else a value. */
function wanted(one: Condition): Condition {
  return isOperators(one) ? one : { $eq: one };
}

/** One operator on one value, with nothing unfolded. */
function testValue(
  value: MaybeModelValue,
  operator: string,
  operand: Condition,
  found: Position = {},
): boolean {
  switch (operator) {
    case '$eq':
      return operand instanceof BSONRegExp
        ? testRegExp(value, operand)
        : testOrder(value, '$eq', operand as ModelValue);
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return testOrder(value, operator, operand as ModelValue);
    case '$ne':
      return !testValue(value, '$eq', operand);
    case '$in':
      return (operand as ModelValue[]).some((one) => testValue(value, '$eq', one));
    case '$nin':
      return !testValue(value, '$in', operand);
    case '$not':
      return !testAll(value, operand as Operators);
    case '$exists':
      return (value !== undefined) === operand;
    case '$regex':
      return testRegExp(value, operand as BSONRegExp);
    case '$type':
      return (Array.isArray(operand) ? operand : [operand]).some((one) => hasType(value, one as string));
    case '$mod':
      return testMod(value, operand as ModelValue[]);
    case '$size':
      return (
        Array.isArray(value) &&
        isNumber(operand as ModelValue) &&
        equalsLength(operand as ModelValue, value.length)
      );
    case '$elemMatch': {
      if (!Array.isArray(value)) return false;
      const at = value.findIndex((element) => elementMatches(element, operand as Operators));
      if (at >= 0) found.position = at;
      return at >= 0;
    }
    default:
      throw new Error(`the model does not know ${operator}`);
  }
}

function testAll(value: MaybeModelValue, operators: Operators): boolean {
  return Object.entries(operators).every(([operator, operand]) =>
    testValue(value, operator, operand as Condition),
  );
}

function equalsLength(size: ModelValue, length: number): boolean {
  if (!isNumber(size)) return false;
  const exact = exactOf(size);
  return exact.kind === 'fraction' && exact.numerator === BigInt(length) * exact.denominator;
}

/** `{ $gt: 1 }` looks at the element itself; `{ x: 1 }` at what is in it, an array having positions for names. */
function elementMatches(element: ModelValue, condition: Operators): boolean {
  if (Object.keys(condition)[0]?.startsWith('$') === true) return testAll(element, condition);
  if (element instanceof Map) return matches(element, condition as ModelFilter);
  if (!Array.isArray(element)) return false;
  return matches(new Map(element.map((one, at) => [String(at), one])), condition as ModelFilter);
}

function isNaNValue(value: MaybeModelValue): boolean {
  return isNumber(value) && exactOf(value).kind === 'nan';
}

/** Comparison stays within a type; null and missing are alike; MinKey and MaxKey compare with all. */
function testOrder(value: MaybeModelValue, operator: string, operand: ModelValue): boolean {
  const allowsEqual = operator === '$eq' || operator === '$gte' || operator === '$lte';
  if (value === undefined && operand === null) return allowsEqual;
  if (placeOfType(value) !== placeOfType(operand)) {
    if (operand instanceof MinKey) return operator.startsWith('$g');
    if (operand instanceof MaxKey) return operator.startsWith('$l');
    return false;
  }
  if (isNaNValue(value) || isNaNValue(operand)) {
    return allowsEqual && isNaNValue(value) && isNaNValue(operand);
  }
  const order = compare(value, operand);
  if (order === 0) return allowsEqual;
  return operator.startsWith('$g') ? order > 0 : operator.startsWith('$l') && order < 0;
}

function testRegExp(value: MaybeModelValue, expression: BSONRegExp): boolean {
  if (value instanceof BSONRegExp) return equal(value, expression);
  return typeof value === 'string' && new RegExp(expression.pattern, expression.options).test(value);
}

function hasType(value: MaybeModelValue, alias: string): boolean {
  return alias === 'number' ? isNumber(value) : value !== undefined && typeAlias(value) === alias;
}

function testMod(value: MaybeModelValue, [divisor, remainder]: readonly ModelValue[]): boolean {
  if (!isNumber(value) || !isNumber(divisor) || !isNumber(remainder)) return false;
  const number = wholePart(value);
  const by = wholePart(divisor);
  return number !== undefined && by !== undefined && number % by === wholePart(remainder);
}

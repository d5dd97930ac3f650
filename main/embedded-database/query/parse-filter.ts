import { CommandError } from '../command-error.ts';
import { compileExpression } from '../expressions/compile.ts';
import { compileSchema } from '../validation/compile-schema.ts';
import { BSONRegExp, type Document, isDocument, isTruthy, type Value } from '../values/value.ts';
import type { Filter, Predicate, PredicateOperator } from './filter.ts';
import { elementAsDocument, matches } from './matches.ts';
import {
  equalsTest,
  inTest,
  modTest,
  orderTest,
  regexTest,
  sizeTest,
  typeTest,
  type ValueTest,
} from './value-tests.ts';

/** Parses a query document; whatever it does not know is an error, never ignored. */
export function parseFilter(query: Document): Filter {
  const filters: Filter[] = [];
  for (const [name, value] of query) {
    if (name.startsWith('$')) {
      const parsed = parseTopLevel(name, value);
      if (parsed !== undefined) filters.push(parsed);
    } else filters.push(...parseField(name, value));
  }
  const only = filters[0];
  return filters.length === 1 && only !== undefined ? only : { kind: 'and', filters };
}

function parseTopLevel(name: string, value: Value): Filter | undefined {
  switch (name) {
    case '$and':
    case '$or':
    case '$nor':
      return {
        kind: name === '$and' ? 'and' : name === '$or' ? 'or' : 'nor',
        filters: parseList(name, value),
      };
    case '$expr':
      return { kind: 'expr', expression: compileExpression(value) };
    case '$jsonSchema': {
      if (!isDocument(value)) throw new CommandError('TypeMismatch', '$jsonSchema must be an object');
      const validate = compileSchema(value);
      return { kind: 'schema', test: (document) => validate(new Map(document)) === undefined };
    }
    case '$comment':
      return undefined;
    default:
      throw new CommandError(
        'BadValue',
        `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
  }
}

function parseList(name: string, value: Value): Filter[] {
  if (!Array.isArray(value)) throw new CommandError('BadValue', `${name} must be an array`);
  if (value.length === 0) throw new CommandError('BadValue', '$and/$or/$nor must be a nonempty array');
  return value.map((inner) => {
    if (!isDocument(inner))
      throw new CommandError('BadValue', '$or/$and/$nor entries need to be full objects');
    return parseFilter(inner);
  });
}

/** Whether a document holds operators; a document that only begins like one ($ref) is a value. */
export function isOperatorDocument(value: Value): boolean {
  if (!isDocument(value)) return false;
  const first = value.keys().next().value;
  return first?.startsWith('$') === true && first !== '$ref' && first !== '$id' && first !== '$db';
}

function parseField(path: string, value: Value): Filter[] {
  if (value instanceof BSONRegExp) return [predicate(path, 'regex', value, regexTest(value))];
  if (isDocument(value) && isOperatorDocument(value)) return parseOperators(path, value);
  return [predicate(path, 'eq', value, equalsTest(value))];
}

function predicate(
  path: string,
  operator: PredicateOperator,
  operand: Value,
  test: ValueTest,
  expandsLeaf = true,
): Predicate {
  return {
    kind: 'predicate',
    path,
    parts: path === '' ? [] : path.split('.'),
    operator,
    operand,
    expandsLeaf,
    test,
  };
}

/** Parses `{ $gt: 1, $lt: 5 }` for one path. */
function parseOperators(path: string, operators: Document): Filter[] {
  const filters: Filter[] = [];
  for (const [operator, operand] of operators) {
    if (operator === '$options') {
      if (!operators.has('$regex')) throw new CommandError('BadValue', '$options needs a $regex');
    } else if (operator === '$regex') filters.push(parseRegex(path, operand, operators.get('$options')));
    else filters.push(parseOperator(path, operator, operand));
  }
  return filters;
}

function parseRegex(path: string, operand: Value, options: Value | undefined): Filter {
  if (options !== undefined && typeof options !== 'string') {
    throw new CommandError('BadValue', '$options has to be a string');
  }
  if (typeof operand !== 'string' && !(operand instanceof BSONRegExp)) {
    throw new CommandError('BadValue', '$regex has to be a string');
  }
  if (operand instanceof BSONRegExp && options !== undefined && operand.options !== '') {
    throw new CommandError(51075, 'options set in both $regex and $options');
  }
  const pattern = typeof operand === 'string' ? operand : operand.pattern;
  const flags = options ?? (typeof operand === 'string' ? '' : operand.options);
  const unknown = /[^imsxu]/.exec(flags);
  if (unknown !== null) throw new CommandError(51108, `invalid flag in regex options: ${unknown[0]}`);
  const expression = new BSONRegExp(pattern, [...new Set(flags)].sort().join(''));
  return predicate(path, 'regex', expression, regexTest(expression));
}

function parseOperator(path: string, operator: string, operand: Value): Filter {
  switch (operator) {
    case '$eq':
      return predicate(path, 'eq', operand, equalsTest(operand));
    case '$ne':
      if (operand instanceof BSONRegExp)
        throw new CommandError('BadValue', "Can't have regex as arg to $ne.");
      return { kind: 'not', filter: predicate(path, 'eq', operand, equalsTest(operand)) };
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte': {
      const name = operator.slice(1) as 'gt' | 'gte' | 'lt' | 'lte';
      if (operand instanceof BSONRegExp)
        throw new CommandError('BadValue', `Can't have RegEx as arg to predicate over field '${path}'.`);
      return predicate(path, name, operand, orderTest(name, operand));
    }
    case '$in':
      return predicate(path, 'in', listOf(operator, operand), inTest(listOf(operator, operand)));
    case '$nin':
      return { kind: 'not', filter: predicate(path, 'in', operand, inTest(listOf(operator, operand))) };
    case '$exists': {
      const exists = predicate(path, 'exists', true, (value) => value !== undefined, false);
      return isTruthy(operand) ? exists : { kind: 'not', filter: exists };
    }
    case '$type':
      return predicate(path, 'type', operand, typeTest(operand));
    case '$mod':
      return predicate(path, 'mod', operand, modTest(operand));
    case '$size':
      return predicate(path, 'size', operand, sizeTest(operand), false);
    case '$not':
      return { kind: 'not', filter: parseNot(path, operand) };
    case '$all':
      return parseAll(path, listOf(operator, operand));
    case '$elemMatch':
      return parseElemMatch(path, operand);
    default:
      throw new CommandError('BadValue', `unknown operator: ${operator}`);
  }
}

function listOf(operator: string, operand: Value): Value[] {
  if (!Array.isArray(operand)) throw new CommandError('BadValue', `${operator} needs an array`);
  if (operator !== '$all' && operand.some(isOperatorDocument)) {
    throw new CommandError('BadValue', `cannot nest $ under ${operator}`);
  }
  return operand;
}

function parseNot(path: string, operand: Value): Filter {
  if (operand instanceof BSONRegExp) return predicate(path, 'regex', operand, regexTest(operand));
  if (!isDocument(operand) || !isOperatorDocument(operand))
    throw new CommandError('BadValue', '$not needs a regex or a document');
  return { kind: 'and', filters: parseOperators(path, operand) };
}

function parseAll(path: string, operands: readonly Value[]): Filter {
  if (operands.length === 0) return predicate(path, 'never', null, () => false);
  const filters = operands.map((operand) => {
    if (isDocument(operand) && operand.keys().next().value === '$elemMatch') {
      return parseElemMatch(path, operand.get('$elemMatch') ?? null);
    }
    if (operand instanceof BSONRegExp) return predicate(path, 'regex', operand, regexTest(operand));
    if (isOperatorDocument(operand)) throw new CommandError('BadValue', 'no $ expressions in $all');
    return predicate(path, 'eq', operand, equalsTest(operand));
  });
  return { kind: 'and', filters };
}

const VALUE_FORM_EXCEPTIONS = new Set(['$and', '$or', '$nor', '$expr', '$where']);

function parseElemMatch(path: string, operand: Value): Filter {
  if (!isDocument(operand)) throw new CommandError('BadValue', '$elemMatch needs an Object');
  const first = operand.keys().next().value;
  if (isOperatorDocument(operand) && first !== undefined && !VALUE_FORM_EXCEPTIONS.has(first)) {
    const filters = parseOperators('', operand);
    return predicate(
      path,
      'elemMatch',
      operand,
      (value) => filters.every((filter) => testElement(filter, value)),
      false,
    );
  }
  const elementFilter = parseFilter(operand);
  const test: ValueTest = (value) => {
    const document = value === undefined ? undefined : elementAsDocument(value);
    return document !== undefined && matches(elementFilter, document);
  };
  return { ...predicate(path, 'elemMatch', operand, test, false), elementFilter };
}

/** Tests one array element itself, without looking into it. */
function testElement(filter: Filter, value: Value | undefined): boolean {
  switch (filter.kind) {
    case 'predicate':
      return filter.operator === 'elemMatch'
        ? Array.isArray(value) && value.some((element) => filter.test(element))
        : filter.test(value);
    case 'not':
      return !testElement(filter.filter, value);
    case 'and':
      return filter.filters.every((inner) => testElement(inner, value));
    default:
      return false;
  }
}

import { CommandError } from '../command-error.ts';
import { compileRegExp } from '../query/regular-expression.ts';
import { typeNamesOf } from '../query/value-tests.ts';
import { valuesEqual } from '../values/compare.ts';
import { compareNumbers } from '../values/compare-numbers.ts';
import { typeName } from '../values/type-names.ts';
import { BSONRegExp, isNumeric, toInteger, toNumber, type Value } from '../values/value.ts';
import { broken, type Rule, type SchemaCheck } from './rule.ts';

/** JSON Schema's own type names, as `type` takes them. */
const JSON_TYPES: Readonly<Record<string, readonly string[]>> = {
  object: ['object'],
  array: ['array'],
  number: ['double', 'int', 'long', 'decimal'],
  string: ['string'],
  boolean: ['bool'],
  null: ['null'],
};

function typeRule(keyword: 'type' | 'bsonType', resolve: (name: Value) => readonly string[]): Rule {
  return (operand) => {
    const allowed = new Set((Array.isArray(operand) ? operand : [operand]).flatMap(resolve));
    return (value) =>
      value === undefined || allowed.has(typeName(value))
        ? []
        : broken(keyword, operand, 'type did not match', value);
  };
}

function jsonTypes(name: Value): readonly string[] {
  const types = typeof name === 'string' ? JSON_TYPES[name] : undefined;
  if (types === undefined) throw new CommandError('BadValue', `Unknown JSON Schema type: ${String(name)}`);
  return types;
}

function bsonTypes(name: Value): readonly string[] {
  if (typeof name !== 'string')
    throw new CommandError(
      'TypeMismatch',
      "$jsonSchema keyword 'bsonType' must be text or an array of texts",
    );
  return typeNamesOf(name);
}

function boundRule(keyword: 'minimum' | 'maximum', exclusiveKeyword: string): Rule {
  return (operand, schema) => {
    if (!isNumeric(operand))
      throw new CommandError('TypeMismatch', `$jsonSchema keyword '${keyword}' must be a number`);
    const exclusive = schema.get(exclusiveKeyword) === true;
    const sign = keyword === 'minimum' ? 1 : -1;
    return (value) => {
      if (!isNumeric(value)) return [];
      const order = compareNumbers(value, operand) * sign;
      return order > 0 || (order === 0 && !exclusive)
        ? []
        : broken(keyword, operand, 'comparison failed', value);
    };
  };
}

function exclusiveRule(keyword: string, partner: string): Rule {
  return (operand, schema) => {
    if (typeof operand !== 'boolean')
      throw new CommandError('TypeMismatch', `$jsonSchema keyword '${keyword}' must be a boolean`);
    if (!schema.has(partner))
      throw new CommandError(
        'FailedToParse',
        `$jsonSchema keyword '${partner}' must be a present if ${keyword} is present`,
      );
    return () => [];
  };
}

function lengthRule(keyword: 'minLength' | 'maxLength'): Rule {
  return (operand) => {
    const limit = wholeNumber(keyword, operand);
    return (value) => {
      if (typeof value !== 'string') return [];
      const length = [...value].length;
      const good = keyword === 'minLength' ? length >= limit : length <= limit;
      return good ? [] : broken(keyword, operand, 'specified string length was not satisfied', value);
    };
  };
}

/** The operand of a keyword that counts something. */
export function wholeNumber(keyword: string, operand: Value): number {
  const number = toInteger(operand);
  if (number === undefined || number < 0)
    throw new CommandError(
      'FailedToParse',
      `$jsonSchema keyword '${keyword}' must be a non-negative whole number`,
    );
  return number;
}

const enumRule: Rule = (operand) => {
  if (!Array.isArray(operand) || operand.length === 0)
    throw new CommandError('FailedToParse', "$jsonSchema keyword 'enum' must be a non-empty array");
  return (value) =>
    value === undefined || operand.some((one) => valuesEqual(one, value))
      ? []
      : broken('enum', operand, 'value was not found in enum', value);
};

const patternRule: Rule = (operand): SchemaCheck => {
  if (typeof operand !== 'string')
    throw new CommandError('TypeMismatch', "$jsonSchema keyword 'pattern' must be a string");
  const expression = compileRegExp(new BSONRegExp(operand, ''));
  return (value) =>
    typeof value !== 'string' || expression.test(value)
      ? []
      : broken('pattern', operand, 'regular expression did not match', value);
};

const multipleOfRule: Rule = (operand) => {
  const divisor = toNumber(operand);
  if (divisor === undefined || divisor <= 0)
    throw new CommandError('FailedToParse', "$jsonSchema keyword 'multipleOf' must be a positive number");
  return (value) =>
    !isNumeric(value) || (toNumber(value) ?? 0) % divisor === 0
      ? []
      : broken('multipleOf', operand, 'considered value is not a multiple of the specified value', value);
};

/** Keywords on single values. */
export const SCALAR_KEYWORDS: readonly [string, Rule][] = [
  ['bsonType', typeRule('bsonType', bsonTypes)],
  ['type', typeRule('type', jsonTypes)],
  ['enum', enumRule],
  ['minimum', boundRule('minimum', 'exclusiveMinimum')],
  ['maximum', boundRule('maximum', 'exclusiveMaximum')],
  ['exclusiveMinimum', exclusiveRule('exclusiveMinimum', 'minimum')],
  ['exclusiveMaximum', exclusiveRule('exclusiveMaximum', 'maximum')],
  ['multipleOf', multipleOfRule],
  ['minLength', lengthRule('minLength')],
  ['maxLength', lengthRule('maxLength')],
  ['pattern', patternRule],
];

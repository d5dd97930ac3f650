import { CommandError } from '../command-error.ts';
import { keyTextOf } from '../values/key-string.ts';
import { documentOf, integerValue, isDocument } from '../values/value.ts';
import { broken, type Rule } from './rule.ts';
import { wholeNumber } from './scalar-keywords.ts';

const items: Rule = (operand, schema, compile) => {
  if (!isDocument(operand) && !Array.isArray(operand)) {
    throw new CommandError('TypeMismatch', "$jsonSchema keyword 'items' must be an array or an object");
  }
  const each = isDocument(operand) ? compile(operand) : undefined;
  const byPosition = Array.isArray(operand) ? operand.map(compile) : [];
  const additional = schema.get('additionalItems');
  const rest = isDocument(additional) ? compile(additional) : undefined;
  return (value) => {
    if (!Array.isArray(value)) return [];
    for (let index = 0; index < value.length; index += 1) {
      const check = each ?? byPosition[index] ?? rest;
      if (check === undefined && additional === false && each === undefined) {
        return [
          documentOf({
            operatorName: 'additionalItems',
            reason: 'found additional items',
            additionalItems: value.slice(index),
          }),
        ];
      }
      const details = check?.(value[index]) ?? [];
      if (details.length > 0) {
        return [
          documentOf({
            operatorName: 'items',
            reason: 'At least one item did not match the sub-schema',
            itemIndex: integerValue(index),
            details,
          }),
        ];
      }
    }
    return [];
  };
};

const additionalItems: Rule = (operand) => {
  if (typeof operand !== 'boolean' && !isDocument(operand)) {
    throw new CommandError(
      'TypeMismatch',
      "$jsonSchema keyword 'additionalItems' must be either an object or a boolean",
    );
  }
  return () => []; // 'items' looks at it
};

function countRule(keyword: 'minItems' | 'maxItems'): Rule {
  return (operand) => {
    const limit = wholeNumber(keyword, operand);
    return (value) => {
      if (!Array.isArray(value)) return [];
      const good = keyword === 'minItems' ? value.length >= limit : value.length <= limit;
      return good ? [] : broken(keyword, operand, 'array did not match specified length', value);
    };
  };
}

const uniqueItems: Rule = (operand) => {
  if (typeof operand !== 'boolean')
    throw new CommandError('TypeMismatch', "$jsonSchema keyword 'uniqueItems' must be a boolean");
  return (value) => {
    if (!operand || !Array.isArray(value) || new Set(value.map(keyTextOf)).size === value.length) return [];
    return broken('uniqueItems', operand, 'found a duplicate item', value);
  };
};

/** Keywords on arrays. */
export const ARRAY_KEYWORDS: readonly [string, Rule][] = [
  ['items', items],
  ['additionalItems', additionalItems],
  ['minItems', countRule('minItems')],
  ['maxItems', countRule('maxItems')],
  ['uniqueItems', uniqueItems],
];

import { ACCUMULATORS } from '../aggregation/accumulators.ts';
import { ARITHMETIC_OPERATORS } from './arithmetic-operators.ts';
import { ARRAY_EXPRESSION_OPERATORS } from './array-operators.ts';
import { CONVERSION_OPERATORS } from './conversion-operators.ts';
import { DATE_OPERATORS } from './date-operators.ts';
import type { Operator } from './expression.ts';
import { LOGIC_OPERATORS } from './logic-operators.ts';
import { compileList } from './operands.ts';
import { STRING_OPERATORS } from './string-operators.ts';
import { TYPE_OPERATORS } from './type-operators.ts';

/** `$min` and `$max` as expressions: over the operands, or over the elements of a single array. */
function extreme(name: '$min' | '$max'): [string, Operator] {
  return [
    name,
    (operand, compile) => {
      const list = compileList(operand, compile);
      return (scope) => {
        const values = list.map((evaluate) => evaluate(scope));
        const accumulator = ACCUMULATORS.get(name)?.();
        const [only] = values;
        for (const value of values.length === 1 && Array.isArray(only) ? only : values)
          accumulator?.add(value);
        return accumulator?.result() ?? null;
      };
    },
  ];
}

/** Every expression operator there is. What is not here is refused. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ...LOGIC_OPERATORS,
  ...ARITHMETIC_OPERATORS,
  ...ARRAY_EXPRESSION_OPERATORS,
  ...STRING_OPERATORS,
  ...DATE_OPERATORS,
  ...TYPE_OPERATORS,
  ...CONVERSION_OPERATORS,
  extreme('$min'),
  extreme('$max'),
]);

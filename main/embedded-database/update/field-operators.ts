import { CommandError } from '../command-error.ts';
import { addNumbers, multiplyNumbers, NumericOverflowError } from '../values/arithmetic.ts';
import { compareValues } from '../values/compare.ts';
import { typeName } from '../values/type-names.ts';
import {
  Int32,
  isDocument,
  isNumeric,
  type MaybeValue,
  type NumericValue,
  Timestamp,
  type Value,
} from '../values/value.ts';

/** Gives the new value at a path from the present one; `undefined` leaves it as it is. */
export type FieldOperator = (current: MaybeValue, path: string) => MaybeValue;

/** Makes an operator ready from its operand, checking the operand once. */
export type MakeFieldOperator = (operand: Value, path: string) => FieldOperator;

function arithmetic(
  name: string,
  verb: string,
  apply: (a: NumericValue, b: NumericValue) => NumericValue,
  absent: (b: NumericValue) => NumericValue,
): MakeFieldOperator {
  return (operand, path) => {
    if (!isNumeric(operand))
      throw new CommandError(
        'TypeMismatch',
        `Cannot ${verb} with non-numeric argument: {${path}: ${String(operand)}}`,
      );
    return (current) => {
      if (current === undefined) return absent(operand);
      if (!isNumeric(current)) {
        throw new CommandError(
          'TypeMismatch',
          `Cannot apply ${name} to a value of non-numeric type. The field '${path}' is of non-numeric type ${typeName(current)}`,
        );
      }
      try {
        return apply(current, operand);
      } catch (error) {
        if (error instanceof NumericOverflowError)
          throw new CommandError(
            'BadValue',
            `Failed to apply ${name} operations to current value of '${path}': it would overflow`,
          );
        throw error;
      }
    };
  };
}

function zeroLike(value: NumericValue): NumericValue {
  return multiplyNumbers(value, new Int32(0));
}

const currentDate: MakeFieldOperator = (operand) => {
  const type = isDocument(operand) ? operand.get('$type') : operand;
  if (type === true || type === false || type === 'date') return () => new Date();
  if (type === 'timestamp') return () => new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
  throw new CommandError(
    'BadValue',
    "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
  );
};

/** Operators that compute one value from the one before. */
export const FIELD_OPERATORS: readonly [string, MakeFieldOperator][] = [
  ['$set', (operand) => () => operand],
  ['$setOnInsert', (operand) => () => operand],
  [
    '$inc',
    arithmetic(
      '$inc',
      'increment',
      (a, b) => addNumbers(a, b, 'error'),
      (b) => b,
    ),
  ],
  ['$mul', arithmetic('$mul', 'multiply', (a, b) => multiplyNumbers(a, b, 'error'), zeroLike)],
  [
    '$min',
    (operand) => (current) =>
      current === undefined || compareValues(operand, current) < 0 ? operand : undefined,
  ],
  [
    '$max',
    (operand) => (current) =>
      current === undefined || compareValues(operand, current) > 0 ? operand : undefined,
  ],
  ['$currentDate', currentDate],
];

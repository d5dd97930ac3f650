import { CommandError } from '../command-error.ts';
import { isDocument, type MaybeValue, type Value } from '../values/value.ts';
import type { Compile, Evaluate, Operator } from './expression.ts';

/** The operands of an operator that takes a list; a single one may stand without brackets. */
export function compileList(operand: Value, compile: Compile): Evaluate[] {
  return (Array.isArray(operand) ? operand : [operand]).map(compile);
}

/** Operands whose number is fixed. */
export function compileExactly(name: string, count: number, operand: Value, compile: Compile): Evaluate[] {
  const list = compileList(operand, compile);
  if (list.length !== count) {
    throw new CommandError(
      16020,
      `Expression ${name} takes exactly ${count} arguments. ${list.length} were passed in.`,
    );
  }
  return list;
}

/** Operands of which some may be left out. */
export function compileBetween(
  name: string,
  least: number,
  most: number,
  operand: Value,
  compile: Compile,
): Evaluate[] {
  const list = compileList(operand, compile);
  if (list.length < least || list.length > most) {
    throw new CommandError(
      28667,
      `Expression ${name} takes at least ${least} arguments, and at most ${most}, but ${list.length} were passed in.`,
    );
  }
  return list;
}

/** An operator of one operand. */
export function unary(name: string, apply: (value: MaybeValue) => MaybeValue): [string, Operator] {
  return [
    name,
    (operand, compile) => {
      const [evaluate] = compileExactly(name, 1, operand, compile);
      return (scope) => apply(evaluate?.(scope));
    },
  ];
}

/** An operator of two operands. */
export function binary(
  name: string,
  apply: (a: MaybeValue, b: MaybeValue) => MaybeValue,
): [string, Operator] {
  return [
    name,
    (operand, compile) => {
      const [left, right] = compileExactly(name, 2, operand, compile);
      return (scope) => apply(left?.(scope), right?.(scope));
    },
  ];
}

/** Named operands of an operator such as `$filter`; unknown and missing names are errors. */
export function compileNamed(
  name: string,
  operand: Value,
  compile: Compile,
  required: readonly string[],
  optional: readonly string[] = [],
): Map<string, Evaluate> {
  if (!isDocument(operand))
    throw new CommandError('FailedToParse', `${name} only supports an object as its argument`);
  for (const field of operand.keys()) {
    if (!required.includes(field) && !optional.includes(field)) {
      throw new CommandError('FailedToParse', `Unrecognized argument to ${name}: ${field}`);
    }
  }
  for (const field of required) {
    if (!operand.has(field))
      throw new CommandError('FailedToParse', `Missing '${field}' parameter to ${name}`);
  }
  return new Map([...operand].map(([field, value]) => [field, compile(value)]));
}

/** The rule of most operators: null and missing operands make the result null. */
export function isNullish(value: MaybeValue): value is null | undefined {
  return value === undefined || value === null;
}

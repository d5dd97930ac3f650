import { CommandError } from '../command-error.ts';
import { compareValues } from '../values/compare.ts';
import { Int32, isDocument, isTruthy } from '../values/value.ts';
import type { Evaluate, Operator } from './expression.ts';
import { binary, compileList, compileNamed, isNullish, unary } from './operands.ts';

const cond: Operator = (operand, compile) => {
  const branches = Array.isArray(operand)
    ? compileList(operand, compile)
    : [
        ...['if', 'then', 'else'].map((name) =>
          compileNamed('$cond', operand, compile, ['if', 'then', 'else']).get(name),
        ),
      ];
  const [condition, then, otherwise] = branches;
  if (branches.length !== 3)
    throw new CommandError(
      16020,
      `Expression $cond takes exactly 3 arguments. ${branches.length} were passed in.`,
    );
  return (scope) => (isTruthy(condition?.(scope)) ? then?.(scope) : otherwise?.(scope));
};

const ifNull: Operator = (operand, compile) => {
  const list = compileList(operand, compile);
  if (list.length < 2)
    throw new CommandError(1257300, `$ifNull needs at least two arguments, had: ${list.length}`);
  return (scope) => {
    for (const evaluate of list.slice(0, -1)) {
      const value = evaluate(scope);
      if (!isNullish(value)) return value;
    }
    return list.at(-1)?.(scope);
  };
};

const switchOperator: Operator = (operand, compile) => {
  if (!isDocument(operand)) throw new CommandError(40060, '$switch requires an object as an argument');
  for (const name of operand.keys()) {
    if (name !== 'branches' && name !== 'default')
      throw new CommandError(40067, `$switch found an unknown argument: ${name}`);
  }
  const listed = operand.get('branches');
  if (!Array.isArray(listed) || listed.length === 0)
    throw new CommandError(40068, '$switch requires at least one branch');
  const branches = listed.map((branch) => {
    const parts = compileNamed('$switch', branch, compile, ['case', 'then']);
    return { when: parts.get('case'), result: parts.get('then') };
  });
  const fallback = operand.get('default');
  const otherwise: Evaluate | undefined = fallback === undefined ? undefined : compile(fallback);
  return (scope) => {
    for (const branch of branches) if (isTruthy(branch.when?.(scope))) return branch.result?.(scope);
    if (otherwise === undefined) {
      throw new CommandError(
        40066,
        '$switch could not find a matching branch for an input, and no default was specified',
      );
    }
    return otherwise(scope);
  };
};

/** Boolean, comparing and conditional operators. */
export const LOGIC_OPERATORS: readonly [string, Operator][] = [
  [
    '$and',
    (operand, compile) => {
      const list = compileList(operand, compile);
      return (scope) => list.every((evaluate) => isTruthy(evaluate(scope)));
    },
  ],
  [
    '$or',
    (operand, compile) => {
      const list = compileList(operand, compile);
      return (scope) => list.some((evaluate) => isTruthy(evaluate(scope)));
    },
  ],
  unary('$not', (value) => !isTruthy(value)),
  binary('$eq', (a, b) => compareValues(a, b) === 0),
  binary('$ne', (a, b) => compareValues(a, b) !== 0),
  binary('$gt', (a, b) => compareValues(a, b) > 0),
  binary('$gte', (a, b) => compareValues(a, b) >= 0),
  binary('$lt', (a, b) => compareValues(a, b) < 0),
  binary('$lte', (a, b) => compareValues(a, b) <= 0),
  binary('$cmp', (a, b) => new Int32(Math.sign(compareValues(a, b)))),
  ['$cond', cond],
  ['$ifNull', ifNull],
  ['$switch', switchOperator],
  ['$literal', (operand) => () => operand],
  ['$expr', (operand, compile) => compile(operand)],
];

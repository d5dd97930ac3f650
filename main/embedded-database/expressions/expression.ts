import type { Document, MaybeValue, Value } from '../values/value.ts';

/** What an expression can see: the document and the variables around it. */
export interface Scope {
  root: Document;
  variables: ReadonlyMap<string, MaybeValue>;
}

export type Evaluate = (scope: Scope) => MaybeValue;

/** An expression ready to run. */
export interface CompiledExpression {
  evaluate: Evaluate;
  /** The top-level fields it reads; undefined when it may read any. */
  fields: ReadonlySet<string> | undefined;
}

/** Compiles an operand of an operator; given to the operators so that they need not import the compiler. */
export type Compile = (value: Value) => Evaluate;

/** Builds the evaluation of one operator from its operand. */
export type Operator = (operand: Value, compile: Compile) => Evaluate;

const NO_VARIABLES: ReadonlyMap<string, MaybeValue> = new Map();

/** The scope of a document, with the variables of a `let` when there are some. */
export function rootVariables(
  root: Document,
  variables: ReadonlyMap<string, MaybeValue> = NO_VARIABLES,
): Scope {
  return { root, variables };
}

export function evaluateWith(expression: CompiledExpression, scope: Scope): MaybeValue {
  return expression.evaluate(scope);
}

/** The scope with further variables. */
export function withVariables(scope: Scope, variables: Iterable<readonly [string, MaybeValue]>): Scope {
  return { root: scope.root, variables: new Map([...scope.variables, ...variables]) };
}

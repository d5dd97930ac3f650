import { CommandError } from '../command-error.ts';
import { compileExpression } from '../expressions/compile.ts';
import { rootVariables } from '../expressions/expression.ts';
import { keyTextOf } from '../values/key-string.ts';
import { type Document, isDocument, type MaybeValue, type Value } from '../values/value.ts';
import { ACCUMULATORS, type Accumulator } from './accumulators.ts';
import type { Stage } from './stage.ts';

export interface GroupStage {
  run: Stage;
  /** The top-level fields it reads; undefined when any. */
  fields: ReadonlySet<string> | undefined;
}

/** `$group`, streaming: of each group only its accumulators are kept. */
export function compileGroup(operand: Value): GroupStage {
  if (!isDocument(operand)) throw new CommandError(15947, "a group's fields must be specified in an object");
  const idSpec = operand.get('_id');
  if (idSpec === undefined) throw new CommandError(15955, 'a group specification must include an _id');
  const id = compileExpression(idSpec);
  const outputs = [...operand]
    .filter(([name]) => name !== '_id')
    .map(([name, spec]) => compileOutput(name, spec));
  const expressions = [id, ...outputs.map((output) => output.expression)];
  const fields = expressions.some((expression) => expression.fields === undefined)
    ? undefined
    : new Set(expressions.flatMap((expression) => [...(expression.fields ?? [])]));
  const run: Stage = function* (documents, context) {
    const groups = new Map<string, { id: MaybeValue; accumulators: Accumulator[] }>();
    for (const document of documents) {
      const scope = rootVariables(document, context.variables);
      const idValue = id.evaluate(scope);
      const key = typeof idValue === 'string' ? `\x0f${idValue}` : `k${keyTextOf(idValue)}`;
      let group = groups.get(key);
      if (group === undefined) {
        group = { id: idValue, accumulators: outputs.map((output) => output.make()) };
        groups.set(key, group);
      }
      for (const [at, output] of outputs.entries())
        group.accumulators[at]?.add(output.expression.evaluate(scope));
    }
    for (const { id: idValue, accumulators } of groups.values()) {
      const result: Document = new Map([['_id', idValue ?? null]]);
      for (const [at, output] of outputs.entries())
        result.set(output.name, accumulators[at]?.result() ?? null);
      yield result;
    }
  };
  return { run, fields };
}

function compileOutput(name: string, spec: Value) {
  if (name.includes('.')) throw new CommandError(40235, `The field name '${name}' cannot contain '.'`);
  if (name.startsWith('$'))
    throw new CommandError(40236, `The field name '${name}' cannot be an operator name`);
  const [first] = isDocument(spec) ? spec : [];
  if (first === undefined || !isDocument(spec))
    throw new CommandError(40234, `The field '${name}' must be an accumulator object`);
  if (spec.size !== 1) throw new CommandError(40238, `The field '${name}' must specify one accumulator`);
  const make = ACCUMULATORS.get(first[0]);
  if (make === undefined) throw new CommandError(15952, `unknown group operator '${first[0]}'`);
  if (first[0] === '$count' && !(isDocument(first[1]) && first[1].size === 0)) {
    throw new CommandError('TypeMismatch', '$count takes no arguments, i.e. $count:{}');
  }
  return { name, make, expression: compileExpression(first[1]) };
}

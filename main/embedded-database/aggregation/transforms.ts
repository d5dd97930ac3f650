import { CommandError } from '../command-error.ts';
import { compileExpression } from '../expressions/compile.ts';
import { rootVariables } from '../expressions/expression.ts';
import { type Document, isDocument, type MaybeValue, type Value } from '../values/value.ts';
import { compileAddedFields, compileProjection } from './projection.ts';

/** A stage that makes one document of one document; updates by a pipeline have no others. */
export type Transform = (document: Document, variables?: ReadonlyMap<string, MaybeValue>) => Document;

export const TRANSFORM_STAGES: ReadonlySet<string> = new Set([
  '$project',
  '$addFields',
  '$set',
  '$unset',
  '$replaceRoot',
  '$replaceWith',
]);

/** Takes apart the document that a stage is given as. */
export function nameAndOperand(stage: Value): [string, Value] {
  const [first] = isDocument(stage) ? stage : [];
  if (first === undefined || !isDocument(stage) || stage.size !== 1)
    throw new CommandError(40323, 'A pipeline stage specification object must contain exactly one field.');
  return first;
}

function documentOperand(stage: string, operand: Value): Document {
  if (!isDocument(operand)) throw new CommandError(40272, `${stage} specification stage must be an object`);
  return operand;
}

/** Compiles a stage of this kind. */
export function compileTransform(stage: string, operand: Value): Transform {
  switch (stage) {
    case '$project':
      return compileProjection(documentOperand(stage, operand), false).apply;
    case '$addFields':
    case '$set':
      return compileAddedFields(documentOperand(stage, operand)).apply;
    case '$unset':
      return compileProjection(unsetSpec(operand), false).apply;
    case '$replaceWith':
      return compileReplaceRoot(operand);
    case '$replaceRoot': {
      const newRoot = documentOperand(stage, operand).get('newRoot');
      if (newRoot === undefined)
        throw new CommandError(40231, 'no newRoot specified for the $replaceRoot stage');
      return compileReplaceRoot(newRoot);
    }
    default:
      throw new CommandError(40324, `Unrecognized pipeline stage name: '${stage}'`);
  }
}

function unsetSpec(operand: Value): Document {
  const names = Array.isArray(operand) ? operand : [operand];
  if (names.length === 0 || names.some((name) => typeof name !== 'string')) {
    throw new CommandError(31002, '$unset specification must be a string or an array of strings');
  }
  return new Map(names.map((name) => [String(name), false]));
}

function compileReplaceRoot(operand: Value): Transform {
  const expression = compileExpression(operand);
  return (document, variables) => {
    const result = expression.evaluate(rootVariables(document, variables));
    if (isDocument(result)) return result;
    throw new CommandError(
      40228,
      `'newRoot' expression must evaluate to an object, but resulting value was: ${String(result)}`,
    );
  };
}

import { CommandError } from '../command-error.ts';
import { checkFields } from '../commands/command-options.ts';
import { type Document, isDocument } from '../values/value.ts';
import type { MakeStage } from './stage.ts';

/** `$facet`: several pipelines over the same documents, each result an array in one document. */
export const facet: MakeStage = (operand, compile) => {
  if (!isDocument(operand) || operand.size === 0)
    throw new CommandError(40169, 'the $facet specification must be a non-empty object');
  const pipelines = [...operand].map(([name, pipeline]) => [name, compile(pipeline)] as const);
  return function* (documents, context) {
    const all = [...documents];
    const result: Document = new Map();
    for (const [name, pipeline] of pipelines) result.set(name, [...pipeline.runOver(all, context)]);
    yield result;
  };
};

/** `$unionWith`: the documents of another collection after these. */
export const unionWith: MakeStage = (operand, compile) => {
  const name = isDocument(operand) ? operand.get('coll') : operand;
  if (typeof name !== 'string')
    throw new CommandError('FailedToParse', '$unionWith needs the name of a collection');
  if (isDocument(operand)) checkFields(operand, '$unionWith', ['coll', 'pipeline']);
  const pipeline = compile(isDocument(operand) ? (operand.get('pipeline') ?? []) : []);
  return function* (documents, context) {
    yield* documents;
    yield* pipeline.runOn(name, context);
  };
};

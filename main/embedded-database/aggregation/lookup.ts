import { CommandError } from '../command-error.ts';
import { findDocuments, searchFor } from '../commands/find-documents.ts';
import { compileExpression, valueAtPath } from '../expressions/compile.ts';
import { rootVariables } from '../expressions/expression.ts';
import type { Filter } from '../query/filter.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { writePlace } from '../update/document-place.ts';
import { decodeDocument } from '../values/decode.ts';
import { BSONRegExp, type Document, isDocument, type MaybeValue, type Value } from '../values/value.ts';
import type { CompiledPipeline, MakeStage, PipelineContext } from './stage.ts';

const OPTIONS = ['from', 'as', 'localField', 'foreignField', 'let', 'pipeline'];

function textOf(operand: Document, name: string): string | undefined {
  const value = operand.get(name);
  if (value === undefined || typeof value === 'string') return value;
  throw new CommandError('FailedToParse', `$lookup argument '${name}' must be a string`);
}

/** `$lookup`, by equal fields, by a pipeline, or by both together. */
export const lookup: MakeStage = (operand, compile) => {
  if (!isDocument(operand))
    throw new CommandError('FailedToParse', 'the $lookup specification must be an object');
  for (const name of operand.keys())
    if (!OPTIONS.includes(name))
      throw new CommandError('FailedToParse', `unknown argument to $lookup: ${name}`);
  const from = textOf(operand, 'from');
  const as = textOf(operand, 'as');
  const localField = textOf(operand, 'localField');
  const foreignField = textOf(operand, 'foreignField');
  if (from === undefined || as === undefined)
    throw new CommandError('FailedToParse', "must specify 'from' and 'as' fields for a $lookup");
  if ((localField === undefined) !== (foreignField === undefined))
    throw new CommandError(
      'FailedToParse',
      '$lookup requires both or neither of localField and foreignField',
    );
  const stages = operand.get('pipeline');
  if (stages === undefined && localField === undefined)
    throw new CommandError('FailedToParse', '$lookup requires localField and foreignField, or a pipeline');
  const pipeline: CompiledPipeline | undefined = stages === undefined ? undefined : compile(stages);
  const letOption = operand.get('let');
  const variables = [...(isDocument(letOption) ? letOption : [])].map(
    ([name, value]) => [name, compileExpression(value)] as const,
  );
  return function* (documents, context) {
    for (const document of documents) {
      const scope = rootVariables(document, context.variables);
      const inner: PipelineContext = {
        ...context,
        variables: new Map([
          ...context.variables,
          ...variables.map(([name, expression]) => [name, expression.evaluate(scope)] as const),
        ]),
      };
      const foreign =
        localField === undefined || foreignField === undefined
          ? undefined
          : foreignDocuments(from, foreignField, valueAtPath(document, localField.split('.'), 0), inner);
      const results =
        pipeline === undefined
          ? (foreign ?? [])
          : foreign === undefined
            ? pipeline.runOn(from, inner)
            : pipeline.runOver(foreign, inner);
      const joined: Document = new Map(document);
      writePlace(joined, as.split('.'), [...results]);
      yield joined;
    }
  };
};

/** A missing field joins with missing and null, an array with any of its elements. */
function joinFilter(foreignField: string, local: MaybeValue): Filter {
  const values: Value[] = Array.isArray(local) ? [...local] : [local ?? null];
  const condition: Value = values.some((value) => value instanceof BSONRegExp)
    ? new Map<string, Value>([['$in', values.filter((value) => !(value instanceof BSONRegExp))]])
    : values.length === 1 && !Array.isArray(local)
      ? new Map<string, Value>([['$eq', values[0] ?? null]])
      : new Map<string, Value>([
          [
            '$in',
            values.filter(
              (value) => !isDocument(value) || ![...value.keys()].some((name) => name.startsWith('$')),
            ),
          ],
        ]);
  return parseFilter(new Map([[foreignField, condition]]));
}

function* foreignDocuments(
  from: string,
  foreignField: string,
  local: MaybeValue,
  context: PipelineContext,
): Generator<Document> {
  const collection = context.reading.catalog.find(context.database, from);
  if (collection === undefined) return;
  const filter = joinFilter(foreignField, local);
  for (const found of findDocuments(context.reading, collection, searchFor(filter), context.cost))
    yield decodeDocument(found.bytes);
}

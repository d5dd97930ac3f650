import { type CollectionPipeline, compilePipeline } from '../aggregation/pipeline.ts';
import type { PipelineContext } from '../aggregation/stage.ts';
import { CommandError } from '../command-error.ts';
import { compileExpression } from '../expressions/compile.ts';
import { rootVariables } from '../expressions/expression.ts';
import type { SearchCost } from '../planning/search-cost.ts';
import { encodeDocument } from '../values/encode.ts';
import { type Document, isDocument } from '../values/value.ts';
import { collStatsDocument, collStatsStage } from './collection-stats.ts';
import {
  checkFields,
  checkOptions,
  collectionName,
  countOption,
  documentOption,
  hintOption,
} from './command-options.ts';
import { countMatches } from './count-matches.ts';
import { findDocuments } from './find-documents.ts';
import type { ReadResult } from './read-result.ts';
import type { ReadContext } from './write-context.ts';

const OPTIONS = ['pipeline', 'cursor', 'hint', 'let', 'allowDiskUse', 'explain'];

/** The compiled pipeline of an aggregate command. */
export function pipelineOf(command: Document): CollectionPipeline {
  return compilePipeline(command.get('pipeline') ?? null, hintOption(command));
}

/** Runs an aggregate. */
export function aggregate(
  context: ReadContext,
  database: string,
  command: Document,
  cost: SearchCost,
): ReadResult {
  checkOptions(command, 'aggregate', OPTIONS);
  const name = collectionName(command, 'aggregate');
  const cursor = command.get('cursor');
  if (!isDocument(cursor))
    throw new CommandError(
      'FailedToParse',
      "The 'cursor' option is required, except for aggregate with the explain argument",
    );
  checkFields(cursor, 'aggregate.cursor', ['batchSize']);
  const stats = collStatsStage(command.get('pipeline'));
  const pipeline = stats === undefined ? pipelineOf(command) : compilePipeline(stats.rest);
  const noDocument: Document = new Map();
  const variables = new Map(
    [...documentOption(command, 'let')].map(([variable, value]) => [
      variable,
      compileExpression(value).evaluate(rootVariables(noDocument)),
    ]),
  );
  const running: PipelineContext = { reading: context, database, variables, cost };
  const documents = function* (): Generator<Uint8Array> {
    if (stats !== undefined) {
      const document = collStatsDocument(context, database, name, stats.operand, cost);
      for (const result of pipeline.runOver([document], running)) yield encodeDocument(result);
      return;
    }
    const collection = context.catalog.find(database, name);
    if (pipeline.countResult !== undefined && collection !== undefined && variables.size === 0) {
      const counted = pipeline.countResult(countMatches(context, collection, pipeline.search, cost));
      if (counted !== undefined) yield encodeDocument(counted);
    } else if (pipeline.isSearchOnly && collection !== undefined && variables.size === 0) {
      for (const found of findDocuments(context, collection, pipeline.search, cost)) yield found.bytes;
    } else for (const document of pipeline.runOn(name, running)) yield encodeDocument(document);
  };
  return {
    kind: 'cursor',
    namespace: `${database}.${name}`,
    documents: documents(),
    batchSize: countOption(cursor, 'batchSize'),
    singleBatch: false,
  };
}

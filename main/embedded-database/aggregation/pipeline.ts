import { CommandError } from '../command-error.ts';
import { type FoundDocument, findDocuments, type Search, searchFor } from '../commands/find-documents.ts';
import { MATCH_ALL } from '../query/filter.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { parseSort } from '../query/sort-values.ts';
import { decodeDocument } from '../values/decode.ts';
import {
  type Document,
  Int32,
  integerValue,
  isDocument,
  isNumeric,
  toNumber,
  type Value,
} from '../values/value.ts';
import { BASIC_STAGES, matchStage, stageCount } from './basic-stages.ts';
import { facet, unionWith } from './facet.ts';
import { compileGroup } from './group.ts';
import { lookup } from './lookup.ts';
import { compileProjection } from './projection.ts';
import type { CompiledPipeline, MakeStage, PipelineContext, Stage } from './stage.ts';
import { nameAndOperand } from './transforms.ts';
import { unwind } from './unwind.ts';

export const STAGES: ReadonlyMap<string, MakeStage> = new Map([
  ...BASIC_STAGES,
  ['$unwind', unwind],
  ['$group', (operand) => compileGroup(operand).run],
  ['$lookup', lookup],
  ['$facet', facet],
  ['$unionWith', unionWith],
]);

interface NamedStage {
  name: string;
  operand: Value;
  make: MakeStage;
}

function parseStages(pipeline: Value): NamedStage[] {
  if (!Array.isArray(pipeline))
    throw new CommandError('TypeMismatch', "'pipeline' option must be specified as an array");
  return pipeline.map((stage) => {
    const [name, operand] = nameAndOperand(stage);
    if (name === '$changeStream' || name === '$collStats')
      throw new CommandError(40602, `${name} is only valid as the first stage in a pipeline`);
    const make = STAGES.get(name);
    if (make === undefined) throw new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);
    return { name, operand, make };
  });
}

/** A pipeline on a collection, its beginning turned into a search that can use indexes. */
export interface CollectionPipeline extends CompiledPipeline {
  search: Search;
  /** Set when the rest only counts, as the driver's countDocuments does: makes the result of a number. */
  countResult: ((count: number) => Document | undefined) | undefined;
  /** Whether nothing is left to do after the search, so that documents can go out as they are stored. */
  isSearchOnly: boolean;
}

/** Compiles a pipeline; unknown stages and options are errors. */
export function compilePipeline(pipeline: Value, hint?: Value): CollectionPipeline {
  const stages = parseStages(pipeline);
  const all = stages.map(({ make, operand }) => make(operand, (inner) => compilePipeline(inner)));
  const { search, taken } = searchOf(stages, hint);
  const rest = all.slice(taken);
  const fields = fieldsOfNext(stages[taken]);
  const first = stages[0];
  // A $match that needs the variables around it cannot become part of the search alone.
  const firstFilter =
    taken > 0 && first?.name === '$match' && isDocument(first.operand)
      ? parseFilter(first.operand)
      : undefined;
  return {
    search,
    countResult: countShape(stages.slice(taken)),
    isSearchOnly: rest.length === 0,
    runOver: (documents, context) => chain(all, documents, context),
    runOn: (name, context) => {
      const collection = context.reading.catalog.find(context.database, name);
      if (collection === undefined) return chain(rest, [], context);
      if (context.variables.size > 0 && firstFilter !== undefined) {
        const everything = findDocuments(
          context.reading,
          collection,
          { ...search, filter: withoutExpressions(firstFilter), sort: [], skip: 0, limit: 0 },
          context.cost,
        );
        return chain(all.slice(1), matchStage(firstFilter)(decodeAll(everything), context), context);
      }
      return chain(
        rest,
        decodeAll(
          findDocuments(context.reading, collection, { ...search, readsFields: fields }, context.cost),
          fields,
        ),
        context,
      );
    },
  };
}

function chain(
  stages: readonly Stage[],
  documents: Iterable<Document>,
  context: PipelineContext,
): Iterable<Document> {
  return stages.reduce((stream, stage) => stage(stream, context), documents);
}

function* decodeAll(found: Iterable<FoundDocument>, fields?: ReadonlySet<string>): Generator<Document> {
  for (const document of found) yield document.decoded ?? decodeDocument(document.bytes, fields);
}

/** The part of a filter that needs no variables: enough to choose an index by. */
function withoutExpressions(filter: Search['filter']): Search['filter'] {
  if (filter.kind === 'predicate') return filter;
  if (filter.kind === 'and') return { kind: 'and', filters: filter.filters.map(withoutExpressions) };
  return MATCH_ALL;
}

/** Takes `$match`, `$sort`, `$skip` and `$limit` from the beginning, each at most once and in this order. */
function searchOf(stages: readonly NamedStage[], hint: Value | undefined): { search: Search; taken: number } {
  const search = searchFor(MATCH_ALL, { hint });
  let taken = 0;
  const take = (name: string): Value | undefined => {
    const stage = stages[taken];
    if (stage?.name !== name) return undefined;
    taken += 1;
    return stage.operand;
  };
  const match = take('$match');
  if (isDocument(match)) search.filter = parseFilter(match);
  const sort = take('$sort');
  if (sort !== undefined) search.sort = parseSort(sort);
  const skip = take('$skip');
  if (skip !== undefined) search.skip = stageCount('$skip', skip, 0);
  const limit = take('$limit');
  if (limit !== undefined) search.limit = stageCount('$limit', limit, 1);
  return { search, taken };
}

/** Recognises `$count`, and `$group` by a constant with nothing but `$sum: 1`. */
function countShape(stages: readonly NamedStage[]): CollectionPipeline['countResult'] {
  const [stage] = stages;
  if (stage === undefined || stages.length !== 1) return undefined;
  if (stage.name === '$count')
    return (count) => (count === 0 ? undefined : new Map([[String(stage.operand), integerValue(count)]]));
  if (stage.name !== '$group' || !isDocument(stage.operand)) return undefined;
  const group = stage.operand;
  const id = group.get('_id');
  const isConstant = id === null || isNumeric(id);
  const onlyCounts = [...group].every(
    ([name, value]) =>
      name === '_id' ||
      (isDocument(value) &&
        value.size === 1 &&
        toNumber(value.get('$sum')) === 1 &&
        value.get('$sum') instanceof Int32),
  );
  if (!isConstant || !onlyCounts || id === undefined) return undefined;
  return (count) => {
    if (count === 0) return undefined;
    return new Map(
      [...group].map(([name]): [string, Value] => [name, name === '_id' ? id : integerValue(count)]),
    );
  };
}

/** The fields the first stage after the search reads, when it lets nothing else through. */
function fieldsOfNext(stage: NamedStage | undefined): ReadonlySet<string> | undefined {
  if (stage?.name === '$group') return compileGroup(stage.operand).fields;
  if (stage?.name === '$project' && isDocument(stage.operand))
    return compileProjection(stage.operand, false).fields;
  return stage?.name === '$count' ? new Set() : undefined;
}

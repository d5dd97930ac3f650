import { CommandError } from '../command-error.ts';
import type { IndexPlan, Plan } from '../planning/plan.ts';
import type { SearchCost } from '../planning/search-cost.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { keyPatternOf } from '../storage/index-keys.ts';
import { type Document, documentOf, Int32, integerValue, isDocument } from '../values/value.ts';
import { pipelineOf } from './aggregate.ts';
import { checkOptions, collectionName, documentOption } from './command-options.ts';
import { searchOfCount } from './count.ts';
import { searchOfFind } from './find.ts';
import { findDocuments, planSearch, type Search, searchFor } from './find-documents.ts';
import type { ReadResult } from './read-result.ts';
import type { ReadContext } from './write-context.ts';

const VERBOSITIES = ['queryPlanner', 'executionStats', 'allPlansExecution'];

/** Tells how a reading command finds its documents, and with executionStats what that costs. */
export function explain(
  context: ReadContext,
  database: string,
  command: Document,
  cost: SearchCost,
): ReadResult {
  checkOptions(command, 'explain', ['verbosity']);
  const inner = command.get('explain');
  if (!isDocument(inner))
    throw new CommandError('TypeMismatch', "BSON field 'explain.explain' must be an object");
  const verbosity = command.get('verbosity') ?? 'allPlansExecution';
  if (typeof verbosity !== 'string' || !VERBOSITIES.includes(verbosity))
    throw new CommandError('BadValue', 'verbosity must be queryPlanner, executionStats or allPlansExecution');
  const name = inner.keys().next().value ?? '';
  const search = searchOf(name, inner);
  const collectionText = collectionName(inner, name);
  const collection = context.catalog.find(database, collectionText);
  const planner: Document = documentOf({
    namespace: `${database}.${collectionText}`,
    indexFilterSet: false,
    rejectedPlans: [],
  });
  const reply: Document = documentOf({ explainVersion: '1', queryPlanner: planner });
  if (collection === undefined) planner.set('winningPlan', documentOf({ stage: 'EOF' }));
  else {
    const plan = planSearch(context, collection, search);
    planner.set('winningPlan', describePlan(plan, search));
    if (verbosity !== 'queryPlanner')
      reply.set(
        'executionStats',
        measure(() => {
          let returned = 0;
          for (const _found of findDocuments(context, collection, search, cost, plan)) returned += 1;
          return { cost, returned };
        }),
      );
  }
  reply.set('command', inner);
  reply.set('ok', 1);
  return { kind: 'reply', reply };
}

function searchOf(name: string, command: Document): Search {
  switch (name) {
    case 'find':
      return searchOfFind(command);
    case 'count':
      return searchOfCount(command);
    case 'aggregate':
      return pipelineOf(command).search;
    case 'distinct':
      return searchFor(parseFilter(documentOption(command, 'query')));
    case 'update':
    case 'delete': {
      const [statement] = ((list) => (Array.isArray(list) ? list : []))(command.get(`${name}s`));
      return searchFor(parseFilter(isDocument(statement) ? documentOption(statement, 'q') : new Map()));
    }
    default:
      throw new CommandError('CommandNotFound', `Explain failed due to unknown command: ${name}`);
  }
}

function describePlan(plan: Plan, search: Search): Document {
  const direction = plan.reverse ? 'backward' : 'forward';
  const access = describeAccess(plan, direction);
  return plan.providesSort || search.sort.length === 0
    ? access
    : documentOf({ stage: 'SORT', inputStage: access });
}

function describeAccess(plan: Plan, direction: string): Document {
  if (plan.kind === 'scan') return documentOf({ stage: 'COLLSCAN', direction });
  if (plan.kind === 'index')
    return documentOf({ stage: 'FETCH', inputStage: describeIndexScan(plan, direction) });
  const inputStages = plan.plans.map((branch) => describeIndexScan(branch, 'forward'));
  return documentOf({ stage: 'FETCH', inputStage: documentOf({ stage: 'OR', inputStages }) });
}

function describeIndexScan(plan: IndexPlan, direction: string): Document {
  return documentOf({
    stage: 'IXSCAN',
    keyPattern: keyPatternOf(plan.index.fields),
    indexName: plan.index.name,
    isMultiKey: plan.index.multikey.includes(true),
    isUnique: plan.index.unique,
    isSparse: plan.index.sparse,
    isPartial: plan.index.partialFilter !== undefined,
    direction,
    boundedFields: new Int32(plan.boundedFields),
    ranges: new Int32(plan.intervals.length),
  });
}

function measure(run: () => { cost: SearchCost; returned: number }): Document {
  const started = performance.now();
  const { cost, returned } = run();
  return documentOf({
    executionSuccess: true,
    nReturned: integerValue(returned),
    executionTimeMillis: integerValue(Math.round(performance.now() - started)),
    totalKeysExamined: integerValue(cost.keysExamined),
    totalDocsExamined: integerValue(cost.documentsExamined),
  });
}

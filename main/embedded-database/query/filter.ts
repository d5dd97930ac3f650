import type { CompiledExpression } from '../expressions/expression.ts';
import type { MaybeValue, Value } from '../values/value.ts';

/** A condition on the value or values at one path. */
export interface Predicate {
  kind: 'predicate';
  path: string;
  parts: readonly string[];
  operator: PredicateOperator;
  /** The operand, for planning; `in` and `all` have an array here. */
  operand: Value;
  /** Whether an array at the end of the path is tested element by element as well as as a whole. */
  expandsLeaf: boolean;
  test: (value: MaybeValue) => boolean;
  /** For `elemMatch` with a document: the filter on each element. */
  elementFilter?: Filter;
}

export type PredicateOperator =
  | 'eq'
  | 'in'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'regex'
  | 'exists'
  | 'type'
  | 'mod'
  | 'size'
  | 'elemMatch'
  | 'never';

/** A parsed query. */
export type Filter =
  | { kind: 'and' | 'or' | 'nor'; filters: readonly Filter[] }
  | { kind: 'not'; filter: Filter }
  | { kind: 'expr'; expression: CompiledExpression }
  | { kind: 'schema'; test: (document: ReadonlyMap<string, Value>) => boolean }
  | Predicate;

export const MATCH_ALL: Filter = { kind: 'and', filters: [] };

/** Whether a filter is empty, so that every document matches it. */
export function matchesAll(filter: Filter): boolean {
  return filter.kind === 'and' && filter.filters.every(matchesAll);
}

/** The top-level fields a filter looks at; undefined when it may look at any. */
export function fieldsOf(filter: Filter): Set<string> | undefined {
  const fields = new Set<string>();
  return collectFields(filter, fields) ? fields : undefined;
}

function collectFields(filter: Filter, into: Set<string>): boolean {
  switch (filter.kind) {
    case 'predicate':
      into.add(filter.parts[0] ?? '');
      return true;
    case 'and':
    case 'or':
    case 'nor':
      return filter.filters.every((inner) => collectFields(inner, into));
    case 'not':
      return collectFields(filter.filter, into);
    case 'expr': {
      if (filter.expression.fields === undefined) return false;
      for (const field of filter.expression.fields) into.add(field);
      return true;
    }
    case 'schema':
      return false;
  }
}

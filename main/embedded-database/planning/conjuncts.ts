import type { Filter, Predicate } from '../query/filter.ts';

/** The predicates that every match must satisfy: those an index may be chosen for. */
export function conjunctsOf(filter: Filter): Predicate[] {
  const found: Predicate[] = [];
  collect(filter, '', found);
  return found;
}

function collect(filter: Filter, prefix: string, into: Predicate[]): void {
  if (filter.kind === 'and') for (const inner of filter.filters) collect(inner, prefix, into);
  if (filter.kind === 'or' && filter.filters.length === 1)
    for (const inner of filter.filters) collect(inner, prefix, into);
  if (filter.kind !== 'predicate') return;
  const path = prefix === '' ? filter.path : `${prefix}.${filter.path}`;
  // Each condition on one array element is also a condition on the path through the array.
  if (filter.elementFilter !== undefined) collect(filter.elementFilter, path, into);
  else into.push(prefix === '' ? filter : { ...filter, path });
}

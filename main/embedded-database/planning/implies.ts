import type { Filter, Predicate } from '../query/filter.ts';
import { valuesEqual } from '../values/compare.ts';

/** Whether every document that matches these predicates is in an index with this partial filter. */
export function impliesFilter(conjuncts: readonly Predicate[], partial: Filter): boolean {
  switch (partial.kind) {
    case 'and':
      return partial.filters.every((inner) => impliesFilter(conjuncts, inner));
    case 'or':
      return partial.filters.some((inner) => impliesFilter(conjuncts, inner));
    case 'predicate':
      return conjuncts.some((conjunct) => impliesPredicate(conjunct, partial));
    default:
      return false;
  }
}

function impliesPredicate(given: Predicate, wanted: Predicate): boolean {
  if (given.path !== wanted.path) return false;
  if (given.operator === wanted.operator && valuesEqual(given.operand, wanted.operand)) return true;
  if (wanted.operator === 'exists') return !matchesMissing(given);
  if (given.operator === 'eq' && !Array.isArray(given.operand)) return wanted.test(given.operand);
  if (given.operator === 'in' && Array.isArray(given.operand)) {
    return given.operand.every((operand) => !Array.isArray(operand) && wanted.test(operand));
  }
  // A bound at least as tight as the wanted one.
  const direction = given.operator.charAt(0);
  const isRange =
    ['gt', 'gte', 'lt', 'lte'].includes(given.operator) &&
    ['gt', 'gte', 'lt', 'lte'].includes(wanted.operator);
  return isRange && direction === wanted.operator.charAt(0) && wanted.test(given.operand);
}

function matchesMissing(predicate: Predicate): boolean {
  return predicate.operator === 'exists' ? false : predicate.test(undefined);
}

import { useChannelPages } from '../../../app/queries.ts';

/** Whose vaccine is due within some weeks, soonest first, a page at a time. */
export function useDueList(weeks: number) {
  return useChannelPages('patients.listDueImmunizations', { weeks }, ({ next }) => next);
}

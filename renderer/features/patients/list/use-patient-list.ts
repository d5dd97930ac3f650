import { useChannelPages } from '../../../app/queries.ts';
import type { ListView } from './use-list-view.ts';

/** The list, page by page: each goes on behind the last patient of the one before. While the list changes, the last one stays. */
export function usePatientList({ filter, sort }: Pick<ListView, 'filter' | 'sort'>) {
  return useChannelPages('patients.listPatients', { filter, sort }, ({ next }) => next, { keepsLast: true });
}

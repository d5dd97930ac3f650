import { useChannelPages } from '../../app/queries.ts';
import type { FilterInput } from './filter-values.ts';

const PAGE = 50;

/** The log from newest to oldest, page by page: each begins after the last entry of the one before. */
export function useAuditEntries(filter: FilterInput) {
  return useChannelPages(
    'audit.listEntries',
    { filter, limit: PAGE },
    ({ entries, hasMore }) => (hasMore ? entries.at(-1)?._id : undefined),
    { staleTime: 0 },
  );
}

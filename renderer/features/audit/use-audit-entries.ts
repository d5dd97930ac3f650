import { useInfiniteQuery } from '@tanstack/react-query';
import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { CallError } from '../../app/call-error.ts';
import { call } from '../../app/client.ts';
import type { FilterInput } from './filter-values.ts';

const PAGE = 50;

/** The log from newest to oldest, page by page: each begins after the last entry of the one before. */
export function useAuditEntries(filter: FilterInput) {
  return useInfiniteQuery<
    ChannelOutput<'audit.listEntries'>,
    CallError,
    AuditPages,
    readonly unknown[],
    string | undefined
  >({
    queryKey: ['audit.listEntries', { filter }],
    queryFn: ({ pageParam }) =>
      call('audit.listEntries', { filter, limit: PAGE, ...(pageParam && { after: pageParam }) }),
    initialPageParam: undefined,
    getNextPageParam: ({ entries, hasMore }) => (hasMore ? entries.at(-1)?._id : undefined),
    staleTime: 0,
  });
}

interface AuditPages {
  pages: ChannelOutput<'audit.listEntries'>[];
}

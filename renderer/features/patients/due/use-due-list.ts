import { useInfiniteQuery } from '@tanstack/react-query';
import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { CallError } from '../../../app/call-error.ts';
import { call } from '../../../app/client.ts';

type Page = ChannelOutput<'patients.listDueImmunizations'>;

/** Whose vaccine is due within some weeks, soonest first, a page at a time. */
export function useDueList(weeks: number) {
  return useInfiniteQuery<Page, CallError, { pages: Page[] }, unknown[], Page['next']>({
    queryKey: ['patients.listDueImmunizations', { weeks }],
    queryFn: ({ pageParam }) => call('patients.listDueImmunizations', { weeks, after: pageParam }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
  });
}

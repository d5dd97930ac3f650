import { useInfiniteQuery } from '@tanstack/react-query';
import type { ChannelInput, ChannelOutput } from '#shared/contract/contract.ts';
import type { CallError } from '../../../app/call-error.ts';
import { call } from '../../../app/client.ts';

const SHOWN = 50;

type Page = ChannelOutput<'patients.listDuplicatePairs'>;
type After = ChannelInput<'patients.listDuplicatePairs'>['after'];

/** The work list, a page at a time, each behind the last pair of the one before. */
export function useDuplicatePairs() {
  return useInfiniteQuery<Page, CallError, { pages: Page[] }, readonly string[], After>({
    queryKey: ['patients.listDuplicatePairs'],
    queryFn: ({ pageParam }) => call('patients.listDuplicatePairs', { after: pageParam, limit: SHOWN }),
    initialPageParam: undefined,
    getNextPageParam: ({ pairs, hasMore }) => {
      const last = pairs.at(-1);
      return hasMore && last ? { score: last.score, _id: last._id } : undefined;
    },
  });
}

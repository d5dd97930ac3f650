import { useInfiniteQuery } from '@tanstack/react-query';
import type { ChannelInput, ChannelOutput } from '#shared/contract/contract.ts';
import type { CallError } from '../../../app/call-error.ts';
import { call } from '../../../app/client.ts';
import type { ListView } from './use-list-view.ts';

const PAGE = 50;
type Page = ChannelOutput<'patients.listPatients'>;
type Place = ChannelInput<'patients.listPatients'>['after'];

/** The list, page by page: each goes on behind the last patient of the one before. */
export function usePatientList({ filter, sort }: Pick<ListView, 'filter' | 'sort'>) {
  return useInfiniteQuery<Page, CallError, { pages: Page[] }, readonly unknown[], Place>({
    queryKey: ['patients.listPatients', { filter, sort }],
    queryFn: ({ pageParam }) =>
      call('patients.listPatients', { filter, sort, after: pageParam, limit: PAGE }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}

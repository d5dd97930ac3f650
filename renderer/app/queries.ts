import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import {
  type ChannelInput,
  type ChannelName,
  type ChannelOutput,
  contract,
} from '#shared/contract/contract.ts';
import type { CallError } from './call-error.ts';
import { callOnChart } from './chart-bindings.ts';
import { useChartPatient } from './chart-scope.tsx';
import { call } from './client.ts';
import { invalidateResource } from './invalidate.ts';

/** The key under which a channel's answer is kept. */
export function channelKey<C extends ChannelName>(channel: C, input: ChannelInput<C>) {
  return [channel, input] as const;
}

type Options<C extends ChannelName> = Omit<
  UseQueryOptions<ChannelOutput<C>, CallError>,
  'queryKey' | 'queryFn'
>;

/** Reads a channel: cached by channel and input, asked again when main says that what it shows has changed. */
export function useChannel<C extends ChannelName>(
  channel: C,
  input: ChannelInput<C>,
  options: Options<C> = {},
): UseQueryResult<ChannelOutput<C>, CallError> {
  return useQuery<ChannelOutput<C>, CallError>({
    ...options,
    queryKey: channelKey(channel, input),
    queryFn: () => call(channel, input),
  });
}

/** Channels that answer a page at a time: `next` of an answer is `after` of the question for the page behind it. */
type PagedChannel = 'patients.listTimeline';

/** Reads a channel page by page, as far as pages are asked for. While the question changes, the last answer stays. */
export function useChannelPages<C extends PagedChannel>(
  channel: C,
  input: Omit<ChannelInput<C>, 'after'>,
): UseInfiniteQueryResult<InfiniteData<ChannelOutput<C>>, CallError> {
  return useInfiniteQuery<
    ChannelOutput<C>,
    CallError,
    InfiniteData<ChannelOutput<C>>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: [channel, input, 'pages'],
    queryFn: ({ pageParam }) => call(channel, { ...input, after: pageParam } as ChannelInput<C>),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/**
 * Calls a channel that changes something; whatever shows the changed resource is asked again. A write to a patient's record
 * goes with the patient whose record is open around the component that calls this.
 */
export function useChannelMutation<C extends ChannelName>(
  channel: C,
): UseMutationResult<ChannelOutput<C>, CallError, ChannelInput<C>> {
  const client = useQueryClient();
  const patientId = useChartPatient();
  return useMutation<ChannelOutput<C>, CallError, ChannelInput<C>>({
    mutationFn: (input) => callOnChart(patientId, channel, input),
    onSuccess: () => {
      const { audit } = contract[channel];
      if (audit.rule === 'change' || audit.rule === 'sitting')
        void invalidateResource(client, audit.resource);
    },
  });
}

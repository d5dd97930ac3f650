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
> & {
  /** Of what is on the screen, what the answer follows besides the input: where that is another, it is asked for again. */
  follows?: readonly string[];
};

/** Reads a channel: cached by channel and input, asked again when main says that what it shows has changed. */
export function useChannel<C extends ChannelName>(
  channel: C,
  input: ChannelInput<C>,
  { follows, ...options }: Options<C> = {},
): UseQueryResult<ChannelOutput<C>, CallError> {
  return useQuery<ChannelOutput<C>, CallError>({
    ...options,
    queryKey: follows ? [...channelKey(channel, input), follows] : channelKey(channel, input),
    queryFn: () => call(channel, input),
  });
}

/** Channels that answer a page at a time, each behind the place `after` of the question. */
type PagedChannel = {
  [C in ChannelName]: 'after' extends keyof ChannelInput<C> ? C : never;
}[ChannelName];
type Place<C extends ChannelName> = ChannelInput<C> extends { after?: infer P } ? P : never;

interface PageOptions {
  /** Whether the last answer stays while the question changes. */
  keepsLast?: boolean;
  /** For how long an answer is not asked for again, in milliseconds. */
  staleTime?: number;
}

/**
 * Reads a channel page by page, as far as pages are asked for.
 * @param placeBehind where the page behind an answer begins; undefined where there is none
 */
export function useChannelPages<C extends PagedChannel>(
  channel: C,
  input: Omit<ChannelInput<C>, 'after'>,
  placeBehind: (page: ChannelOutput<C>) => Place<C> | undefined,
  { keepsLast = false, ...options }: PageOptions = {},
): UseInfiniteQueryResult<InfiniteData<ChannelOutput<C>>, CallError> {
  return useInfiniteQuery<
    ChannelOutput<C>,
    CallError,
    InfiniteData<ChannelOutput<C>>,
    readonly unknown[],
    Place<C> | undefined
  >({
    ...options,
    queryKey: [channel, input, 'pages'],
    queryFn: ({ pageParam }) => call(channel, { ...input, after: pageParam } as ChannelInput<C>),
    initialPageParam: undefined,
    getNextPageParam: placeBehind,
    ...(keepsLast ? { placeholderData: keepPreviousData } : {}),
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

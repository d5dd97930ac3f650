import type { UseQueryResult } from '@tanstack/react-query';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/contract/contract.ts';
import type { CallError } from '../../app/call-error.ts';
import { useChannel } from '../../app/queries.ts';

/**
 * What main hands out to be printed. It is read once, and forgotten with the screen: what is on the paper is what was handed out under
 * this number.
 */
export function useHandedOut<C extends Extract<ChannelName, `printing.prepare${string}`>>(
  channel: C,
  input: ChannelInput<C>,
): UseQueryResult<ChannelOutput<C>, CallError> {
  return useChannel(channel, input, { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
}

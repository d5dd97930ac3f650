import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/contract/contract.ts';
import type { Result } from '#shared/errors.ts';
import { CallError } from './call-error.ts';

/**
 * Calls a channel of the contract in main.
 * @param chart the binding to the patient whose record is open: see `chart-bindings.ts`
 * @throws CallError where main refuses, or does not answer
 */
export async function call<C extends ChannelName>(
  channel: C,
  input: ChannelInput<C>,
  chart?: string,
): Promise<ChannelOutput<C>> {
  const result = await invoke<C>(channel, input, chart);
  if (!result.ok) throw new CallError(result.error);
  return result.value;
}

async function invoke<C extends ChannelName>(
  channel: C,
  input: unknown,
  chart: string | undefined,
): Promise<Result<ChannelOutput<C>>> {
  try {
    return (await window.glytch.invoke(channel, input, chart)) as Result<ChannelOutput<C>>;
  } catch {
    return { ok: false, error: { code: 'UNEXPECTED' } };
  }
}

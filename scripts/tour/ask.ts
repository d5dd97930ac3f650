import type { Page } from '@playwright/test';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/contract/contract.ts';
import type { Result } from '#shared/errors.ts';

/** Calls a channel as the window does, for whoever is signed in there. */
export async function ask<C extends ChannelName>(
  window: Page,
  channel: C,
  input: ChannelInput<C>,
): Promise<ChannelOutput<C>> {
  const result: Result<ChannelOutput<C>> = await window.evaluate(
    ([name, value]) => Reflect.get(globalThis, 'glytch').invoke(name, value),
    [channel, input] as const,
  );
  if (!result.ok) throw new Error(`${channel} was refused: ${result.error.code}`);
  return result.value;
}

import type { ChannelInput } from '#shared/contract/contract.ts';

/**
 * The question for a doctor's first free times for a follow-up.
 * @param minutes how long a follow-up takes
 * @param from the first day, `YYYY-MM-DD`
 */
export function nextFreeForFollowUp(
  doctorId: string,
  minutes: number,
  from: string,
): ChannelInput<'scheduling.findNextFree'> {
  return { among: { kind: 'doctor', doctorId }, duration: minutes, from };
}

import type { UseQueryResult } from '@tanstack/react-query';
import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { CallError } from '../../../app/call-error.ts';
import { useChannel } from '../../../app/queries.ts';

/**
 * All phrases, templates and letters that the person has, read once: main says when one of them changes.
 * @param isNeeded whether anything on the screen shows them
 */
export function useTextLists(
  isNeeded = true,
): UseQueryResult<ChannelOutput<'visits.listNoteTexts'>, CallError> {
  return useChannel('visits.listNoteTexts', {}, { enabled: isNeeded, staleTime: Number.POSITIVE_INFINITY });
}

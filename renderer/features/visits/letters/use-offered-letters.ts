import { useMemo } from 'react';
import { useCan } from '../../../app/session.ts';
import { useTextLists } from '../texts/use-text-lists.ts';
import { type OfferedLetter, offeredLetters } from './offered-letters.ts';

/**
 * The letters that the person may write; none where they may not, or until they are read.
 * @param isNeeded whether one could be written here
 */
export function useOfferedLetters(isNeeded = true): OfferedLetter[] {
  const canIssue = useCan('letters.issue');
  const { data } = useTextLists(canIssue && isNeeded);
  return useMemo(() => (data ? offeredLetters(data.letters) : []), [data]);
}

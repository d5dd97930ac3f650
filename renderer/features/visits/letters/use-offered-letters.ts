import { useMemo } from 'react';
import { useChannel } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.ts';
import { type OfferedLetter, offeredLetters } from './offered-letters.ts';

/** The letters that the person may write; none where they may not, or until they are read. */
export function useOfferedLetters(): OfferedLetter[] {
  const canIssue = useCan('letters.issue');
  const { data } = useChannel('visits.listNoteTexts', {}, { enabled: canIssue });
  return useMemo(() => (data ? offeredLetters(data.letters) : []), [data]);
}

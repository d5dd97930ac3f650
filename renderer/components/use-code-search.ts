import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import type { DiagnosisCode } from '#shared/contract/diagnosis-codes.ts';
import { useChannel } from '../app/queries.ts';

const PAUSE_MS = 120;
/** As many as are read at a glance, without scrolling. */
const SHOWN = 8;

/** The codes for what is typed, one's own where nothing is; `isAnswered` once they are those of the text as it stands. */
export function useCodeSearch(text: string): { codes: DiagnosisCode[]; isAnswered: boolean } {
  const typed = text.trim();
  const [settled] = useDebouncedValue(typed, PAUSE_MS);
  const { data, isPlaceholderData } = useChannel(
    'clinic.searchDiagnosisCodes',
    { text: settled, limit: SHOWN },
    { placeholderData: keepPreviousData },
  );
  const isAnswered = settled === typed && data !== undefined && !isPlaceholderData;
  // What was found for nothing is no answer to something, nor the other way round.
  const isOfThis = isAnswered || (typed !== '' && settled !== '');
  return { codes: isOfThis ? (data?.codes ?? []) : [], isAnswered };
}

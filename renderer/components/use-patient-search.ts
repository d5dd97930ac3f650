import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import type { PatientSummary } from '#shared/contract/patients.ts';
import { useChannel } from '../app/queries.ts';
import { useCan } from '../app/session.ts';

const TYPING_PAUSE_MS = 150;

interface PatientSearch {
  /** Those found; while nothing is typed, those opened lately. */
  patients: PatientSummary[];
  /** Nothing is typed. */
  isRecent: boolean;
  /** From this place of the list on they do not match, but sound alike or are nearly spelt so. */
  similarFrom: number;
  hasMore: boolean;
  /** The patients shown are those of the text as it stands: Enter may take the first. */
  isAnswered: boolean;
  isSearching: boolean;
  error: unknown;
  retry: () => void;
}

/**
 * Searches patients while one types; the last answer stays until the next is there.
 * @param isOpen false while nobody looks: then nobody is shown who was opened lately
 */
export function usePatientSearch(text: string, limit: number, isOpen = true): PatientSearch {
  const canFind = useCan('patients.find');
  const typed = text.trim();
  const [settled] = useDebouncedValue(typed, TYPING_PAUSE_MS);
  const isRecent = typed === '';
  const query = useChannel(
    'patients.searchPatients',
    { text: settled, limit },
    { enabled: canFind && settled !== '', placeholderData: keepPreviousData },
  );
  const recent = useChannel(
    'patients.listRecentPatients',
    { limit },
    { enabled: canFind && isRecent && isOpen, staleTime: 0 },
  );
  // A closed list stays in the document: nobody's name is left standing in it. And who was opened lately is no answer to words.
  const found = settled === '' ? undefined : query.data;
  const shown = isRecent ? isOpen && recent.data : found;
  const patients = shown ? shown.patients : [];
  const isAnswered = settled === typed && found !== undefined && !query.isPlaceholderData;
  return {
    patients,
    isRecent,
    similarFrom: patients.length - (isRecent ? 0 : (found?.similarCount ?? 0)),
    hasMore: !isRecent && (found?.hasMore ?? false),
    isAnswered,
    isSearching: !isRecent && !isAnswered,
    error: isRecent ? null : query.error,
    retry: () => void query.refetch(),
  };
}

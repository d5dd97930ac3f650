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
  /** The text that the shown patients answer; behind what is typed by a moment. */
  answered: string;
  isSearching: boolean;
  error: unknown;
  retry: () => void;
}

/**
 * Searches patients while one types; the last answer stays until the next is there.
 * @param isOpen false while nobody looks: then it is not asked who was opened lately
 */
export function usePatientSearch(text: string, limit: number, isOpen = true): PatientSearch {
  const canFind = useCan('patients.find');
  const [settled] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS);
  const isEmpty = settled === '';
  const query = useChannel(
    'patients.searchPatients',
    { text: settled, limit },
    { enabled: canFind && !isEmpty, placeholderData: keepPreviousData },
  );
  const recent = useChannel(
    'patients.listRecentPatients',
    { limit },
    { enabled: canFind && isEmpty && isOpen, staleTime: 0 },
  );
  const patients = (isEmpty ? recent.data : query.data)?.patients ?? [];
  return {
    patients,
    isRecent: isEmpty,
    similarFrom: patients.length - (isEmpty ? 0 : (query.data?.similarCount ?? 0)),
    hasMore: !isEmpty && (query.data?.hasMore ?? false),
    answered: query.isPlaceholderData || query.isPending ? '' : settled,
    isSearching: query.isFetching || settled !== text.trim(),
    error: isEmpty ? null : query.error,
    retry: () => void query.refetch(),
  };
}

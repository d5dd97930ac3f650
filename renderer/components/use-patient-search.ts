import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import type { PatientSummary } from '#shared/contract/patients.ts';
import { useChannel } from '../app/queries.ts';

const TYPING_PAUSE_MS = 150;

interface PatientSearch {
  patients: PatientSummary[];
  hasMore: boolean;
  /** The text that the shown patients answer; behind what is typed by a moment. */
  answered: string;
  isSearching: boolean;
  error: unknown;
  retry: () => void;
}

/** Searches patients while one types; the last answer stays until the next is there. */
export function usePatientSearch(text: string, limit: number): PatientSearch {
  const [settled] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS);
  const isEmpty = settled === '';
  const query = useChannel(
    'patients.searchPatients',
    { text: settled, limit },
    { enabled: !isEmpty, placeholderData: keepPreviousData },
  );
  return {
    patients: isEmpty ? [] : (query.data?.patients ?? []),
    hasMore: !isEmpty && (query.data?.hasMore ?? false),
    answered: query.isPlaceholderData || query.isPending ? '' : settled,
    isSearching: query.isFetching || settled !== text.trim(),
    error: isEmpty ? null : query.error,
    retry: () => void query.refetch(),
  };
}

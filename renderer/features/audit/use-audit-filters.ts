import { useDebouncedValue } from '@mantine/hooks';
import { create } from 'zustand';
import { useClinic, useToday } from '../../app/clinic.ts';
import { type FilterInput, type FilterValues, filterInput, noFilters } from './filter-values.ts';

const TYPING_PAUSE_MS = 250;

const useFilterStore = create<{ values: FilterValues }>(() => ({ values: noFilters }));

interface AuditFilters {
  values: FilterValues;
  change: (part: Partial<FilterValues>) => void;
  clear: () => void;
  isFiltered: boolean;
  /** What is asked for, once typing has paused. */
  filter: FilterInput;
}

/** The filters, kept while the window lives. */
export function useAuditFilters(): AuditFilters {
  const { locale } = useClinic();
  const today = useToday();
  const values = useFilterStore((state) => state.values);
  const asked = JSON.stringify(filterInput(values, locale, today));
  const [settled] = useDebouncedValue(asked, TYPING_PAUSE_MS);
  return {
    values,
    change: (part) => useFilterStore.setState((state) => ({ values: { ...state.values, ...part } })),
    clear: () => useFilterStore.setState({ values: noFilters }),
    isFiltered: JSON.stringify(values) !== JSON.stringify(noFilters),
    filter: JSON.parse(settled) as FilterInput,
  };
}

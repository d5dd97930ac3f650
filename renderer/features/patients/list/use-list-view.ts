import { useDebouncedValue } from '@mantine/hooks';
import { create } from 'zustand';
import type { PatientListColumn, PatientListSort, PatientListView } from '#shared/domain/patient-list.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { type ListValues, listFilter, listValues } from './list-values.ts';

const TYPING_PAUSE_MS = 250;

export const usualColumns: PatientListColumn[] = [
  'born',
  'age',
  'sex',
  'number',
  'phone',
  'lastVisit',
  'status',
];

interface ListState {
  values: ListValues;
  sort: PatientListSort;
  columns: PatientListColumn[];
  /** The view that was opened: one of the ready ones, or a saved one's id. */
  viewId: string;
}

const everybody = {
  sort: { by: 'name', isDescending: false } as const,
  columns: usualColumns,
  viewId: 'all',
};
const useListStore = create<ListState>(() => ({ values: listValues({}, 'en'), ...everybody }));

/** How the list stands: kept while the window lives, so that it is the same when one comes back. */
export function useListView() {
  const { locale } = useClinic();
  const today = useToday();
  const state = useListStore();
  const filter = listFilter(state.values, { locale, today });
  const asked = JSON.stringify(filter);
  const [settled] = useDebouncedValue(asked, TYPING_PAUSE_MS);
  const view: PatientListView = { filter, sort: state.sort, columns: state.columns };
  return {
    ...state,
    view,
    /** What is asked for, once typing has paused. */
    filter: JSON.parse(settled) as PatientListView['filter'],
    isFiltered: asked !== '{}',
    change: (part: Partial<ListValues>) =>
      useListStore.setState(({ values }) => ({ values: { ...values, ...part } })),
    clear: () => useListStore.setState({ values: listValues({}, locale) }),
    sortBy: (by: PatientListSort['by']) =>
      useListStore.setState(({ sort }) => ({
        sort: { by, isDescending: sort.by === by ? !sort.isDescending : false },
      })),
    chooseColumns: (columns: PatientListColumn[]) => useListStore.setState({ columns }),
    open: (viewId: string, opened: PatientListView) =>
      useListStore.setState({
        viewId,
        values: listValues(opened.filter, locale),
        sort: opened.sort,
        columns: opened.columns,
      }),
    nameView: (viewId: string) => useListStore.setState({ viewId }),
  };
}
export type ListView = ReturnType<typeof useListView>;

import { useCallback, useMemo } from 'react';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { useChannel } from '../../../app/queries.ts';
import { useKept } from '../../../app/view-store.ts';
import {
  type CalendarFilter,
  calendarFilter,
  countActive,
  hiddenDoctorIds,
  isFilteredOut,
  noFilter,
} from './filter-rule.ts';

/** The filter of the calendar, the same in all of its views; whoever joins the clinic is shown. */
export function useCalendarFilter(): [CalendarFilter, (filter: CalendarFilter) => void] {
  const [kept, keep] = useKept('scheduling.filter');
  const filter = useMemo(
    () => (kept === undefined ? noFilter : calendarFilter.parse(JSON.parse(kept))),
    [kept],
  );
  return [filter, (next) => keep(countActive(next) === 0 ? undefined : JSON.stringify(next))];
}

/** The doctors whose time is left out. */
export function useHiddenDoctors(): ReadonlySet<string> {
  const [filter] = useCalendarFilter();
  const { data } = useChannel('accounts.listDoctors', {});
  return useMemo(() => hiddenDoctorIds(data?.doctors ?? [], filter), [data, filter]);
}

/** Tells of an appointment whether it is shown as nothing but taken time. */
export function useIsFilteredOut(): (appointment: AppointmentView) => boolean {
  const [filter] = useCalendarFilter();
  return useCallback((appointment) => isFilteredOut(appointment, filter), [filter]);
}

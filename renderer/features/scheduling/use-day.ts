import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { useClinic } from '../../app/clinic.ts';
import { useChannel } from '../../app/queries.ts';
import { type DayAxis, dayAxis } from './layout/day-axis.ts';
import { type CalendarColumn, doctorColumns, rangeOf } from './layout/doctor-columns.ts';

/** What others change is told by main; what the time itself changes is asked again this often. */
const REFRESH_MS = 60_000;

/** A day as it is drawn. */
export interface ShownDay {
  /** The day whose appointments these are; behind the chosen one while that is being read. */
  date: string;
  appointments: AppointmentView[];
  columns: CalendarColumn[];
  axis: DayAxis;
}

interface Day {
  day: ShownDay | undefined;
  /** The chosen day is still being read, and another one stands in its place. */
  isBehind: boolean;
  error: unknown;
  retry: () => void;
}

/** A day's columns and its time axis, kept up to date. */
export function useDay(date: string, hidden: ReadonlySet<string>, showsCancelled: boolean): Day {
  const { timeZone } = useClinic();
  const doctors = useChannel('accounts.listDoctors', {});
  const read = useChannel(
    'scheduling.getDay',
    { date },
    { refetchInterval: REFRESH_MS, placeholderData: keepPreviousData },
  );
  const readDate = read.data?.date ?? date;
  const marked = useChannel('scheduling.listExceptions', { from: readDate, to: readDate });
  const retry = () => void Promise.all([doctors.refetch(), read.refetch(), marked.refetch()]);
  const error = doctors.error ?? read.error ?? marked.error;
  const staff = doctors.data?.doctors;
  const appointments = read.data?.appointments;
  const exceptions = marked.data?.exceptions;
  // A day can hold a thousand appointments: it is laid out when it changes, not whenever something beside it does.
  const columns = useMemo(() => {
    if (!staff || !appointments || !exceptions) return undefined;
    const shown = appointments.filter(({ status }) => showsCancelled || status !== 'cancelled');
    return doctorColumns(staff, shown, exceptions, readDate, timeZone);
  }, [staff, appointments, exceptions, showsCancelled, readDate, timeZone]);
  const hiddenKey = [...hidden].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the set is another one each time, its key is not
  const day = useMemo(() => {
    if (!columns || !appointments) return undefined;
    const visible = columns.filter(({ doctor }) => !hidden.has(doctor._id));
    const ranges = visible.flatMap((column) => [...column.stretches, ...column.appointments.map(rangeOf)]);
    return { date: readDate, appointments, columns: visible, axis: dayAxis(readDate, ranges, timeZone) };
  }, [columns, appointments, hiddenKey, readDate, timeZone]);
  return { day, isBehind: day !== undefined && read.isPlaceholderData, error, retry };
}

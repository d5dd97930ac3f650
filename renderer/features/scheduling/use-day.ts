import { keepPreviousData } from '@tanstack/react-query';
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
  if (!doctors.data || !read.data || !marked.data) return { day: undefined, isBehind: false, error, retry };
  const { appointments } = read.data;
  const { exceptions } = marked.data;
  const shown = appointments.filter(({ status }) => showsCancelled || status !== 'cancelled');
  const columns = doctorColumns(doctors.data.doctors, shown, exceptions, readDate, timeZone).filter(
    ({ doctor }) => !hidden.has(doctor._id),
  );
  const ranges = columns.flatMap((column) => [...column.stretches, ...column.appointments.map(rangeOf)]);
  const day = { date: readDate, appointments, columns, axis: dayAxis(readDate, ranges, timeZone) };
  return { day, isBehind: read.isPlaceholderData, error, retry };
}

import { keepPreviousData } from '@tanstack/react-query';
import type { DoctorColumn } from '#shared/contract/accounts.ts';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { addDays, clinicDate, mondayOf } from '#shared/domain/clinic-time.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { useChannel } from '../../../app/queries.ts';
import type { DayAxis } from '../layout/day-axis.ts';
import { type CalendarColumn, doctorColumns, rangeOf } from '../layout/doctor-columns.ts';
import { weekAxes } from './week-axes.ts';

const DAYS = 7;
const WORKDAYS = 5;
/** What others change is told by main; what the time itself changes is asked again this often. */
const REFRESH_MS = 60_000;

/** A day of a doctor's week as it is drawn. */
export interface WeekDay {
  date: string;
  axis: DayAxis;
  column: CalendarColumn;
}

/** A doctor's week as it is drawn. */
export interface ShownWeek {
  from: string;
  /** Saturday and Sunday only where there is something on them. */
  days: WeekDay[];
  /** All of the week, also those that are not shown. */
  appointments: AppointmentView[];
}

interface Week {
  week: ShownWeek | undefined;
  /** The chosen week is still being read, and another one stands in its place. */
  isBehind: boolean;
  error: unknown;
  retry: () => void;
}

/** The week of a doctor that holds a date, kept up to date. */
export function useWeek(date: string, doctor: DoctorColumn, showsCancelled: boolean): Week {
  const { timeZone } = useClinic();
  const today = useToday();
  const read = useChannel(
    'scheduling.getDays',
    { from: mondayOf(date), days: DAYS, doctorId: doctor._id },
    { refetchInterval: REFRESH_MS, placeholderData: keepPreviousData },
  );
  // Of another doctor nothing is shown under this one's name, not even for a moment.
  const data = read.data?.doctorId === doctor._id ? read.data : undefined;
  const from = data?.from ?? mondayOf(date);
  const marked = useChannel('scheduling.listExceptions', { from, to: addDays(from, DAYS - 1) });
  const retry = () => void Promise.all([read.refetch(), marked.refetch()]);
  const error = read.error ?? marked.error;
  if (!data || !marked.data) return { week: undefined, isBehind: false, error, retry };
  const { exceptions } = marked.data;
  const shown = data.appointments.filter(({ status }) => showsCancelled || status !== 'cancelled');
  const columns = Array.from({ length: DAYS }, (_, index) => addDays(from, index)).flatMap((day, index) => {
    const appointments = shown.filter(({ dateTime }) => clinicDate(dateTime, timeZone) === day);
    const [column] = doctorColumns([doctor], appointments, exceptions, day, timeZone);
    if (!column) return [];
    const ranges = [...column.stretches, ...column.appointments.map(rangeOf)];
    const isShown = index < WORKDAYS || ranges.length > 0 || day === date || day === today;
    return isShown ? [{ date: day, column, ranges }] : [];
  });
  const axes = weekAxes(columns, timeZone);
  const days = columns.flatMap(({ date: day, column }, index) => {
    const axis = axes[index];
    return axis ? [{ date: day, column, axis }] : [];
  });
  return {
    week: { from, days, appointments: data.appointments },
    isBehind: read.isPlaceholderData,
    error,
    retry,
  };
}

import { keepPreviousData } from '@tanstack/react-query';
import type { ChannelOutput } from '#shared/contract/contract.ts';
import { addDays } from '#shared/domain/clinic-time.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useChannel } from '../../../app/queries.ts';
import { useHiddenDoctors } from '../filter/use-calendar-filter.ts';
import { closuresOn, type DayClosures, monthDays } from './month-days.ts';

/** What others change is told by main; what the time itself changes is asked again this often. */
const REFRESH_MS = 60_000;

/** A day of the month as it is drawn. */
export type MonthDay = ChannelOutput<'scheduling.countDays'>['days'][number] & DayClosures;

interface Month {
  from: string;
  days: MonthDay[] | undefined;
  /** The chosen month is still being read, and another one stands in its place. */
  isBehind: boolean;
  error: unknown;
  retry: () => void;
}

/** How full the days around a date's month are, among the doctors who are shown. */
export function useMonth(date: string): Month {
  const { timeZone } = useClinic();
  const hidden = useHiddenDoctors();
  const { from, days } = monthDays(date);
  const doctors = useChannel('accounts.listDoctors', {});
  const counted = useChannel(
    'scheduling.countDays',
    { from, days, exceptDoctorIds: [...hidden] },
    { refetchInterval: REFRESH_MS, placeholderData: keepPreviousData, enabled: doctors.data !== undefined },
  );
  const readFrom = counted.data?.from ?? from;
  const count = counted.data?.days.length ?? days;
  const marked = useChannel('scheduling.listExceptions', {
    from: readFrom,
    to: addDays(readFrom, count - 1),
  });
  const shown = doctors.data?.doctors.filter(({ _id, isActive }) => isActive && !hidden.has(_id)) ?? [];
  return {
    from: readFrom,
    days:
      marked.data &&
      counted.data?.days.map((day) => ({
        ...day,
        ...closuresOn(day.date, shown, marked.data.exceptions, timeZone),
      })),
    isBehind: counted.isPlaceholderData,
    error: doctors.error ?? counted.error ?? marked.error,
    retry: () => void Promise.all([doctors.refetch(), counted.refetch(), marked.refetch()]),
  };
}

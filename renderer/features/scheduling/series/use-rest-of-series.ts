import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { isOpen } from '#shared/domain/appointment.ts';
import { useChannel } from '../../../app/queries.ts';

/** An appointment and those of its series behind it that are still open; empty for one that is in no series. */
export function useRestOfSeries({ series, dateTime }: AppointmentView): AppointmentView[] {
  const { data } = useChannel(
    'scheduling.getSeries',
    { seriesId: series?.seriesId ?? '' },
    { enabled: series !== undefined },
  );
  const behind = Date.parse(dateTime);
  return (data?.appointments ?? []).filter((one) => isOpen(one.status) && Date.parse(one.dateTime) >= behind);
}

import { useQueryClient } from '@tanstack/react-query';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { call } from '../../../app/client.ts';
import { useClinic, useSchedulingSettings } from '../../../app/clinic.ts';
import { channelKey } from '../../../app/queries.ts';
import { nextFreeForFollowUp } from './next-free-for-follow-up.ts';

/**
 * Finds the first day, from a day on, on which a doctor has time for a follow-up: days off are passed over. The day itself where none
 * is found, or where nobody can say.
 */
export function useFindFirstDay(doctorId: string): (from: string) => Promise<string> {
  const client = useQueryClient();
  const { timeZone } = useClinic();
  const { minutes } = useSchedulingSettings().appointmentTypes['follow-up'];
  return async (from) => {
    try {
      const input = nextFreeForFollowUp(doctorId, minutes, from);
      // Under the key of the channel: where the day itself is free, its times are offered from the same answer.
      const { openings } = await client.fetchQuery({
        queryKey: channelKey('scheduling.findNextFree', input),
        queryFn: () => call('scheduling.findNextFree', input),
      });
      const [first] = openings;
      return first ? clinicDate(first.dateTime, timeZone) : from;
    } catch {
      return from;
    }
  };
}

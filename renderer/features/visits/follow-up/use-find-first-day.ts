import { clinicDate } from '#shared/domain/clinic-time.ts';
import { call } from '../../../app/client.ts';
import { useClinic, useSchedulingSettings } from '../../../app/clinic.ts';

/**
 * Finds the first day, from a day on, on which a doctor has time for a follow-up: days off are passed over. The day itself where none
 * is found, or where nobody can say.
 */
export function useFindFirstDay(doctorId: string): (from: string) => Promise<string> {
  const { timeZone } = useClinic();
  const { minutes } = useSchedulingSettings().appointmentTypes['follow-up'];
  return async (from) => {
    try {
      const { openings } = await call('scheduling.findNextFree', {
        among: { kind: 'doctor', doctorId },
        duration: minutes,
        from,
      });
      const [first] = openings;
      return first ? clinicDate(first.dateTime, timeZone) : from;
    } catch {
      return from;
    }
  };
}

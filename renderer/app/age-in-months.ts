import { useCallback } from 'react';
import { ageInMonths, clinicDate } from '#shared/domain/clinic-time.ts';
import { useClinic, useToday } from './clinic.ts';

/**
 * How old somebody was at a moment, in completed months; today where none is given. Undefined where the birth date is not
 * known.
 */
export function useAgeInMonths(dateOfBirth: string | undefined): (moment?: string) => number | undefined {
  const { timeZone } = useClinic();
  const today = useToday();
  return useCallback(
    (moment?: string) => {
      if (dateOfBirth === undefined) return undefined;
      return ageInMonths(dateOfBirth, moment ? clinicDate(moment, timeZone) : today);
    },
    [dateOfBirth, timeZone, today],
  );
}

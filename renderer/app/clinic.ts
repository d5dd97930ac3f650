import type { ClinicSettings, ClinicStatus } from '#shared/contract/clinic.ts';
import type { ClinicProfile } from '#shared/domain/clinic.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { usualAppointmentTypes } from '#shared/domain/scheduling-settings.ts';
import { useNow } from './now.ts';
import { useChannel } from './queries.ts';

/** The workstation's status. Only below the gate, where it is known. */
export function useClinicStatus(): ClinicStatus {
  const { data } = useChannel('clinic.getStatus', {});
  if (!data) throw new Error('The status is not known here.');
  return data;
}

/** The clinic's name, time zone and locale; before it is set up, what this computer suggests. */
export function useClinic(): ClinicProfile {
  const { clinic, suggested } = useClinicStatus();
  return clinic ?? { name: '', ...suggested };
}

/** The clinic's calendar date now, `YYYY-MM-DD`. */
export function useToday(): string {
  const { timeZone } = useClinic();
  return clinicDate(useNow(), timeZone);
}

const newClinic = { appointmentTypes: usualAppointmentTypes, rooms: [] };

/** What the clinic has set for its types of appointment, and its rooms; until that is read, what a new clinic begins with. */
export function useSchedulingSettings(): Pick<ClinicSettings, 'appointmentTypes' | 'rooms'> {
  return useChannel('clinic.getSettings', {}).data ?? newClinic;
}

import { appointmentTypes } from '#shared/domain/appointment.ts';
import { useSchedulingSettings } from '../../app/clinic.ts';

/** The colours that the clinic has set for its types of appointment, as CSS variables for everything inside. */
export function useTypeMarks(): Record<string, string> {
  const settings = useSchedulingSettings().appointmentTypes;
  return Object.fromEntries(
    appointmentTypes.map((type) => [`--mark-${type}`, `var(--type-${settings[type].colour})`]),
  );
}

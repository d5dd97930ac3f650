import type { AppointmentStatus } from '#shared/domain/appointment.ts';
import { appointmentStatusLabels } from '#shared/words/labels.ts';
import { appointmentLooks, shownStatus } from './appointment-look.ts';
import { StatusBadge } from './status-badge.tsx';

/** An appointment's status; a patient who is here shows as arrived. */
export function AppointmentStatusBadge(props: { status: AppointmentStatus; arrivedAt?: string | undefined }) {
  const shown = shownStatus(props);
  const { tone, icon } = appointmentLooks[shown];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {appointmentStatusLabels[shown]}
    </StatusBadge>
  );
}

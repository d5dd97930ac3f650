import {
  type Icon,
  IconCalendar,
  IconCheck,
  IconCircleCheck,
  IconCircleFilled,
  IconTriangleFilled,
  IconUserOff,
  IconX,
} from '@tabler/icons-react';
import type { AppointmentStatus } from '#shared/domain/appointment.ts';
import { isOpen } from '#shared/domain/appointment.ts';
import { appointmentStatusLabels } from '#shared/words/labels.ts';
import { StatusBadge, type StatusTone } from './status-badge.tsx';

const looks: Record<AppointmentStatus | 'arrived', { tone: StatusTone; icon: Icon }> = {
  scheduled: { tone: 'neutral', icon: IconCalendar },
  confirmed: { tone: 'confirmed', icon: IconCheck },
  arrived: { tone: 'attention', icon: IconTriangleFilled },
  'in-progress': { tone: 'primary', icon: IconCircleFilled },
  completed: { tone: 'good', icon: IconCircleCheck },
  cancelled: { tone: 'neutral', icon: IconX },
  'no-show': { tone: 'danger', icon: IconUserOff },
};

/** An appointment's status; a patient who is here shows as arrived. */
export function AppointmentStatusBadge(props: { status: AppointmentStatus; arrivedAt?: string | undefined }) {
  const shown = isOpen(props.status) && props.arrivedAt ? 'arrived' : props.status;
  const { tone, icon } = looks[shown];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {appointmentStatusLabels[shown]}
    </StatusBadge>
  );
}

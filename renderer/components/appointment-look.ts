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
import { type AppointmentStatus, isOpen } from '#shared/domain/appointment.ts';
import type { StatusTone } from './status-badge.tsx';

/** A status as people see it: whoever is here and waits is `arrived`. */
export type ShownStatus = AppointmentStatus | 'arrived';

/** Colour and shape of each status, the same in lists and in the calendar. */
export const appointmentLooks: Record<ShownStatus, { tone: StatusTone; icon: Icon }> = {
  scheduled: { tone: 'neutral', icon: IconCalendar },
  confirmed: { tone: 'confirmed', icon: IconCheck },
  arrived: { tone: 'attention', icon: IconTriangleFilled },
  'in-progress': { tone: 'primary', icon: IconCircleFilled },
  completed: { tone: 'good', icon: IconCircleCheck },
  cancelled: { tone: 'neutral', icon: IconX },
  'no-show': { tone: 'danger', icon: IconUserOff },
};

/** What an appointment's status is shown as. */
export function shownStatus(appointment: {
  status: AppointmentStatus;
  arrivedAt?: string | undefined;
}): ShownStatus {
  return isOpen(appointment.status) && appointment.arrivedAt ? 'arrived' : appointment.status;
}

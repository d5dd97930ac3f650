import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { isOpen, isStatusStep } from '#shared/domain/appointment.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';

/** What can be done with an appointment at the front desk. */
export interface AllowedSteps {
  confirm: boolean;
  checkIn: boolean;
  undoCheckIn: boolean;
  move: boolean;
  cancel: boolean;
  noShow: boolean;
  reinstate: boolean;
  /** It did not take place: another time may be found for it. */
  another: boolean;
}

/** The steps that are open to an appointment now. What the screen offers; main decides again. */
export function allowedSteps(
  { status, arrivedAt, dateTime }: Pick<AppointmentView, 'status' | 'arrivedAt' | 'dateTime'>,
  now: string,
  timeZone: string,
): AllowedSteps {
  const isHere = arrivedAt !== undefined;
  const isToday = clinicDate(dateTime, timeZone) === clinicDate(now, timeZone);
  const open = isOpen(status);
  return {
    confirm: isStatusStep(status, 'confirmed') && !isHere,
    checkIn: open && !isHere && isToday,
    undoCheckIn: open && isHere,
    move: open,
    cancel: open,
    noShow: open && !isHere && Date.parse(dateTime) <= Date.parse(now),
    reinstate: isStatusStep(status, 'scheduled') && isToday,
    another: status === 'cancelled' || status === 'no-show',
  };
}

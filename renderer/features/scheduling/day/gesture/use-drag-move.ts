import { useQueryClient } from '@tanstack/react-query';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import type { AppErrorValue } from '#shared/errors.ts';
import { errorValue } from '../../../../app/call-error.ts';
import { invalidateResource } from '../../../../app/invalidate.ts';
import { toastFailure } from '../../../../app/toasts.tsx';
import { seedMove } from '../../booking/move-seed.ts';
import { useMove } from '../../booking/use-move.ts';
import { isAboutTime } from '../../booking/use-place-refusal.ts';
import { usePane } from '../../use-pane.ts';
import { focusBlock } from '../block-id.ts';

/** Where an appointment is dragged to. */
export interface DragTarget {
  doctorId: string;
  dateTime: string;
  /** Minutes. */
  duration: number;
}

/**
 * Moves an appointment to where it was dropped. Where main says that something is in the way, nothing is moved, and the
 * form for moving opens with that place and the reason. For an appointment of a series it opens in any case: it asks whether
 * the rest goes as far.
 * @param date the shown day
 */
export function useDragMove(
  date: string,
): (appointment: AppointmentView, target: DragTarget) => Promise<void> {
  const client = useQueryClient();
  const [, openPane] = usePane();
  // The block may be in another column by then, which is another element.
  const move = useMove((id) => requestAnimationFrame(() => focusBlock(id)));
  const openForm = ({ _id }: AppointmentView, target: DragTarget, refusal?: AppErrorValue) => {
    const { doctorId, dateTime, duration } = target;
    seedMove({ appointmentId: _id, doctorId, dateTime, minutes: duration, ...(refusal && { refusal }) });
    openPane({ kind: 'move', id: _id, date });
  };
  return async (appointment, target) => {
    if (appointment.series) return openForm(appointment, target);
    try {
      await move(appointment, {
        ...target,
        acceptsOutsideAvailability: false,
        acceptsHeld: false,
        overbooking: undefined,
      });
    } catch (error) {
      const refusal = errorValue(error);
      if (!isAboutTime(refusal.code)) {
        toastFailure(error);
        void invalidateResource(client, 'Appointment');
        return;
      }
      openForm(appointment, target, refusal);
    }
  };
}

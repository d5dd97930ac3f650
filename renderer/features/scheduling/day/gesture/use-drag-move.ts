import { useQueryClient } from '@tanstack/react-query';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
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
 * form for moving opens with that place and the reason.
 * @param date the shown day
 */
export function useDragMove(
  date: string,
): (appointment: AppointmentView, target: DragTarget) => Promise<void> {
  const client = useQueryClient();
  const [, openPane] = usePane();
  // The block may be in another column by then, which is another element.
  const move = useMove((id) => requestAnimationFrame(() => focusBlock(id)));
  return async (appointment, target) => {
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
      const { doctorId, dateTime, duration } = target;
      seedMove({ appointmentId: appointment._id, doctorId, dateTime, minutes: duration, refusal });
      openPane({ kind: 'move', id: appointment._id, date });
    }
  };
}

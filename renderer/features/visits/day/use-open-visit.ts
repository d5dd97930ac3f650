import { useNavigate } from 'react-router';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { isOpen } from '#shared/domain/appointment.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastFailure } from '../../../app/toasts.tsx';

/** Opens the visit of an appointment: takes the patient in where that is still to do, and shows the note. */
export function useOpenVisit(): {
  open: (appointment: AppointmentView) => Promise<void>;
  isOpening: boolean;
} {
  const navigate = useNavigate();
  const { mutateAsync, isPending } = useChannelMutation('visits.openVisit');
  return {
    isOpening: isPending,
    async open(appointment) {
      const { status, visitId } = appointment;
      if (visitId && !isOpen(status)) return navigate(`/visits/${visitId}`);
      try {
        const visit = await mutateAsync({ appointmentId: appointment._id });
        await navigate(`/visits/${visit._id}`);
      } catch (error) {
        toastFailure(error);
      }
    },
  };
}

import { useQueryClient } from '@tanstack/react-query';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fullName } from '#shared/domain/user.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { invalidateResource } from '../../../app/invalidate.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';
import { useAppointmentCall } from './use-appointment-call.ts';

const say = words.scheduling.cancelling;
const stepOf = ({ _id, revision }: AppointmentView) => ({ appointmentId: _id, revision });

/**
 * Cancels an appointment, or several of a series at once. Its undo books the same times anew, all or none, and says so if
 * someone has taken one.
 * @param onBookedAgain shows the first new booking
 */
export function useCancel(onBookedAgain: (id: string, date: string) => void) {
  const client = useQueryClient();
  const { timeZone } = useClinic();
  const formats = useFormats();
  const cancelling = useAppointmentCall('scheduling.cancelAppointment');
  const cancellingRest = useChannelMutation('scheduling.cancelSeries');
  const booking = useChannelMutation('scheduling.bookAgain');

  const bookAgain = async (cancelled: readonly AppointmentView[]) => {
    try {
      const { appointments } = await booking.mutateAsync({ appointments: cancelled.map(stepOf) });
      const [first] = appointments;
      if (!first) return;
      const { patient, dateTime } = first;
      const date = clinicDate(dateTime, timeZone);
      const name = fullName(patient);
      const several = count(words.series.bookedAgain, appointments.length, { name });
      const one = fill(say.undone, { name, date: formats.date(date), time: formats.time(dateTime) });
      toastDone(appointments.length > 1 ? several : one);
      onBookedAgain(first._id, date);
    } catch (error) {
      toastFailure(error);
      void invalidateResource(client, 'Appointment');
    }
  };

  return async (appointments: readonly AppointmentView[], reason: string): Promise<void> => {
    const [first] = appointments;
    if (!first) return;
    const name = fullName(first.patient);
    if (appointments.length === 1) {
      const cancelled = await cancelling.send({ ...stepOf(first), reason });
      toastDone(fill(say.done, { name }), () => void bookAgain([cancelled]));
      return;
    }
    const answer = await cancellingRest.mutateAsync({ appointments: appointments.map(stepOf), reason });
    toastDone(
      count(words.series.cancelled, appointments.length, { name }),
      () => void bookAgain(answer.appointments),
    );
  };
}

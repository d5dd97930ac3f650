import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { useAppointmentCall } from './use-appointment-call.ts';

const say = words.scheduling.cancelling;

/**
 * Cancels an appointment. Its undo is a new booking of the same time, which says so if someone has taken it.
 * @param onBookedAgain shows the new booking
 */
export function useCancel(onBookedAgain: (id: string, date: string) => void) {
  const { timeZone } = useClinic();
  const formats = useFormats();
  const cancelling = useAppointmentCall('scheduling.cancelAppointment');
  const booking = useAppointmentCall('scheduling.bookAppointment');

  const bookAgain = async (cancelled: AppointmentView) => {
    const { patient, doctor, dateTime, duration, type, reason, notes, overbooking } = cancelled;
    const booked = await booking.run({
      patientId: patient._id,
      doctorId: doctor._id,
      dateTime,
      duration,
      type,
      reason,
      notes,
      acceptsOutsideAvailability: true,
      overbooking: overbooking && { reason: overbooking.reason },
    });
    if (!booked) return;
    const date = clinicDate(dateTime, timeZone);
    const spoken = { name: fullName(patient), date: formats.date(date), time: formats.time(dateTime) };
    toastDone(fill(say.undone, spoken));
    onBookedAgain(booked._id, date);
  };

  return async (appointment: AppointmentView, reason: string): Promise<void> => {
    const { _id, revision, patient } = appointment;
    await cancelling.send({ appointmentId: _id, revision, reason });
    toastDone(fill(say.done, { name: fullName(patient) }), () => void bookAgain(appointment));
  };
}

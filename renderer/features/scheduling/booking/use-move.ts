import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fullName, staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { useAppointmentCall } from '../appointment/use-appointment-call.ts';

interface Target {
  doctorId: string;
  dateTime: string;
  duration: number;
  acceptsOutsideAvailability: boolean;
  acceptsHeld: boolean;
  overbooking: { reason: string } | undefined;
}

const say = words.scheduling.moving;

/**
 * Moves an appointment; its undo moves it back, if nobody has taken the old time.
 * @param onMoved shows the appointment where it is then
 */
export function useMove(onMoved: (id: string, date: string) => void) {
  const { timeZone } = useClinic();
  const formats = useFormats();
  const moving = useAppointmentCall('scheduling.moveAppointment');
  const show = ({ _id, dateTime }: AppointmentView) => onMoved(_id, clinicDate(dateTime, timeZone));

  const moveBack = async (moved: AppointmentView, before: AppointmentView) => {
    const back = await moving.run({
      appointmentId: moved._id,
      revision: moved.revision,
      doctorId: before.doctor._id,
      dateTime: before.dateTime,
      duration: before.duration,
      acceptsOutsideAvailability: true,
      overbooking: before.overbooking && { reason: before.overbooking.reason },
    });
    if (!back) return;
    toastDone(fill(say.back, { name: fullName(back.patient) }));
    show(back);
  };

  return async (appointment: AppointmentView, target: Target): Promise<void> => {
    const { _id, revision } = appointment;
    const moved = await moving.send({ appointmentId: _id, revision, ...target });
    const { patient, doctor, dateTime } = moved;
    const spoken = fill(say.done, {
      name: fullName(patient),
      date: formats.dayOf(dateTime),
      time: formats.time(dateTime),
      doctor: staffName({ ...doctor, role: 'doctor' }),
    });
    toastDone(spoken, () => void moveBack(moved, appointment));
    show(moved);
  };
}

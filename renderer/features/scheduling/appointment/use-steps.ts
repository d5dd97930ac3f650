import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { useAppointmentCall } from './use-appointment-call.ts';

const say = words.scheduling.steps;
const stepOf = ({ _id, revision }: AppointmentView) => ({ appointmentId: _id, revision });
const nameOf = ({ patient }: AppointmentView) => ({ name: fullName(patient) });

/** The steps that one press takes, each with what it says and its way back. */
export function useSteps() {
  const confirming = useAppointmentCall('scheduling.confirmAppointment');
  const checkingIn = useAppointmentCall('scheduling.checkInPatient');
  const undoing = useAppointmentCall('scheduling.undoCheckIn');
  const missing = useAppointmentCall('scheduling.markNoShow');
  const reinstating = useAppointmentCall('scheduling.reinstateAppointment');

  const undoCheckIn = async (appointment: AppointmentView) => {
    const undone = await undoing.run(stepOf(appointment));
    if (undone) toastDone(fill(say.checkInUndone, nameOf(undone)));
  };
  const reinstate = async (appointment: AppointmentView) => {
    const reinstated = await reinstating.run(stepOf(appointment));
    if (reinstated) toastDone(fill(say.reinstated, nameOf(reinstated)));
  };
  return {
    confirm: async (appointment: AppointmentView) => {
      const confirmed = await confirming.run(stepOf(appointment));
      if (confirmed) toastDone(fill(say.confirmed, nameOf(confirmed)));
    },
    checkIn: async (appointment: AppointmentView, room: string) => {
      const typed = room.trim();
      const arrived = await checkingIn.run({ ...stepOf(appointment), ...(typed && { room: typed }) });
      if (arrived) toastDone(fill(say.checkedIn, nameOf(arrived)), () => void undoCheckIn(arrived));
    },
    undoCheckIn,
    markNoShow: async (appointment: AppointmentView) => {
      const missed = await missing.run(stepOf(appointment));
      if (missed) toastDone(fill(say.noShowMarked, nameOf(missed)), () => void reinstate(missed));
    },
    reinstate,
    isConfirming: confirming.isBusy,
    isCheckingIn: checkingIn.isBusy,
    isUndoing: undoing.isBusy,
    isMissing: missing.isBusy,
    isReinstating: reinstating.isBusy,
  };
}

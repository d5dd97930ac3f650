import { useState } from 'react';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { fullName } from '#shared/domain/user.ts';
import { lastRooms } from '#shared/domain/waiting.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { useOpenVisit } from '../../visits/day/use-open-visit.ts';
import { useAppointmentCall } from '../appointment/use-appointment-call.ts';
import type { Step } from './moves.ts';

/** A room is to be named: for taking the patient there, or for calling them. */
export interface RoomQuestion {
  appointment: AppointmentView;
  isCall: boolean;
}

export interface BoardSteps {
  take: (appointment: AppointmentView, step: Step) => void;
  question: RoomQuestion | undefined;
  answer: (room: string) => Promise<void>;
  dismiss: () => void;
  isBusy: boolean;
}

const say = words.scheduling.waitingRoom.done;
const stepOf = ({ _id, revision }: AppointmentView) => ({ appointmentId: _id, revision });
const nameOf = ({ patient }: AppointmentView) => ({ name: fullName(patient) });

/**
 * Takes the steps of the board. A check-in opens its pane, a room is asked for; the rest is done at once.
 * @param appointments all of today, for the room that a doctor used last
 */
export function useBoardSteps(
  appointments: readonly AppointmentView[],
  onCheckIn: (appointmentId: string) => void,
): BoardSteps {
  const undoing = useAppointmentCall('scheduling.undoCheckIn');
  const assigning = useAppointmentCall('scheduling.assignRoom');
  const leaving = useAppointmentCall('scheduling.leaveRoom');
  const calling = useAppointmentCall('scheduling.callPatient');
  const { open } = useOpenVisit();
  const [question, setQuestion] = useState<RoomQuestion>();

  const assign = async (appointment: AppointmentView, room: string) => {
    const there = await assigning.run({ ...stepOf(appointment), room });
    if (there) toastDone(fill(say.room, { ...nameOf(there), room }));
  };
  const call = async (appointment: AppointmentView, room: string) => {
    const called = await calling.run({ ...stepOf(appointment), room });
    if (called) toastDone(fill(say.called, { ...nameOf(called), room }));
  };
  const undoCheckIn = async (appointment: AppointmentView) => {
    const undone = await undoing.run(stepOf(appointment));
    if (undone) toastDone(fill(words.scheduling.steps.checkInUndone, nameOf(undone)));
  };
  const leave = async (appointment: AppointmentView) => {
    const { room } = appointment;
    const back = await leaving.run(stepOf(appointment));
    if (back) toastDone(fill(say.back, nameOf(back)), room ? () => void assign(back, room) : undefined);
  };

  /** The room that the patient is in, or else the one where their doctor called or saw somebody last. */
  const roomFor = ({ room, doctor }: AppointmentView) =>
    room ?? lastRooms(appointments.filter((one) => one.doctor._id === doctor._id))[0];

  const takers: Record<Step, (appointment: AppointmentView) => void> = {
    checkIn: ({ _id }) => onCheckIn(_id),
    undoCheckIn: (appointment) => void undoCheckIn(appointment),
    leaveRoom: (appointment) => void leave(appointment),
    takeIn: (appointment) => void open(appointment),
    assignRoom: (appointment) => setQuestion({ appointment, isCall: false }),
    callPatient: (appointment) => {
      const room = roomFor(appointment);
      if (room) void call(appointment, room);
      else setQuestion({ appointment, isCall: true });
    },
  };

  return {
    take: (appointment, step) => takers[step](appointment),
    question,
    answer: async (room) => {
      if (!question) return;
      // What others did meanwhile counts: the step names the appointment as it is now.
      const current =
        appointments.find(({ _id }) => _id === question.appointment._id) ?? question.appointment;
      await (question.isCall ? call(current, room) : assign(current, room));
      setQuestion(undefined);
    },
    dismiss: () => setQuestion(undefined),
    isBusy: assigning.isBusy || calling.isBusy,
  };
}

import { useQueryClient } from '@tanstack/react-query';
import type { ChannelInput, ChannelOutput } from '#shared/contract/contract.ts';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { CallError } from '../../../app/call-error.ts';
import { invalidateResource } from '../../../app/invalidate.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastFailure } from '../../../app/toasts.tsx';

/** The channels that change one appointment and answer with it as it is then. */
type AppointmentChannel =
  | 'scheduling.confirmAppointment'
  | 'scheduling.checkInPatient'
  | 'scheduling.undoCheckIn'
  | 'scheduling.cancelAppointment'
  | 'scheduling.moveAppointment'
  | 'scheduling.markNoShow'
  | 'scheduling.reinstateAppointment'
  | 'scheduling.bookAppointment'
  | 'scheduling.bookWalkIn'
  | 'scheduling.assignRoom'
  | 'scheduling.leaveRoom'
  | 'scheduling.callPatient';

interface AppointmentCall<C extends AppointmentChannel> {
  /** Says by a toast why it did not work; answers undefined then. */
  run: (input: ChannelInput<C>) => Promise<AppointmentView | undefined>;
  /** The same, but throws, for forms that say it themselves. */
  send: (input: ChannelInput<C>) => Promise<AppointmentView>;
  isBusy: boolean;
}

/** Calls one of them; the calendar shows the answer at once, before it has asked again. */
export function useAppointmentCall<C extends AppointmentChannel>(channel: C): AppointmentCall<C> {
  const client = useQueryClient();
  const { mutateAsync, isPending } = useChannelMutation(channel);

  const send = async (input: ChannelInput<C>): Promise<AppointmentView> => {
    const changed: AppointmentView = await mutateAsync(input).catch((error) => {
      throw movedOn(error);
    });
    for (const shown of ['scheduling.getDay', 'scheduling.getDays'] as const) {
      client.setQueriesData<ChannelOutput<typeof shown>>(
        { queryKey: [shown] },
        (days) =>
          days && {
            ...days,
            appointments: days.appointments.map((one) => (one._id === changed._id ? changed : one)),
          },
      );
    }
    return changed;
  };

  return {
    send,
    isBusy: isPending,
    run: async (input) => {
      try {
        return await send(input);
      } catch (error) {
        toastFailure(error);
        void invalidateResource(client, 'Appointment');
        return undefined;
      }
    },
  };
}

/** Someone else changed it first: for a step there is nothing to choose, only to look again. */
function movedOn(error: unknown): unknown {
  const isClash = error instanceof CallError && error.value.code === 'EDIT_CONFLICT';
  return isClash ? new CallError({ code: 'STATUS_STEP_REFUSED' }) : error;
}

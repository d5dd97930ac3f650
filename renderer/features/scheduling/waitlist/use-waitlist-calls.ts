import { useQueryClient } from '@tanstack/react-query';
import type { PatientSummary } from '#shared/contract/patients.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fullName, staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { CallError, errorValue } from '../../../app/call-error.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { invalidateResource } from '../../../app/invalidate.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';

/** Somebody on the list, as the screen knows them. */
export interface SomebodyWaiting {
  entryId: string;
  revision: number;
  patient: PatientSummary;
  isMove: boolean;
}

interface OfferedTime {
  dateTime: string;
  doctor: { _id: string };
}

const say = words.waitlist;

/**
 * What is done for somebody on the waitlist, each with what it says.
 * @param onBooked shows the appointment
 */
export function useWaitlistCalls(onBooked: (id: string, date: string) => void) {
  const client = useQueryClient();
  const { timeZone } = useClinic();
  const formats = useFormats();
  const booking = useChannelMutation('scheduling.bookFromWaitlist');
  const declining = useChannelMutation('scheduling.declineOffer');
  const removing = useChannelMutation('scheduling.removeFromWaitlist');

  /** Says why it did not work, and shows the list as it is now. */
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      const isQuicker = errorValue(error).code === 'EDIT_CONFLICT';
      toastFailure(isQuicker ? new CallError({ code: 'STATUS_STEP_REFUSED' }) : error);
      void invalidateResource(client, 'Appointment');
    }
  };
  const stepOf = ({ entryId, revision }: SomebodyWaiting, { doctor, dateTime }: OfferedTime) => ({
    entryId,
    revision,
    doctorId: doctor._id,
    dateTime,
  });

  return {
    take: (waiting: SomebodyWaiting, time: OfferedTime) =>
      attempt(async () => {
        const booked = await booking.mutateAsync(stepOf(waiting, time));
        const { _id, patient, doctor, dateTime } = booked;
        toastDone(
          fill(waiting.isMove ? say.doneMove : say.doneBook, {
            name: fullName(patient),
            date: formats.dayOf(dateTime),
            time: formats.time(dateTime),
            doctor: staffName({ ...doctor, role: 'doctor' }),
          }),
        );
        onBooked(_id, clinicDate(dateTime, timeZone));
      }),
    decline: (waiting: SomebodyWaiting, time: OfferedTime) =>
      attempt(async () => {
        await declining.mutateAsync(stepOf(waiting, time));
        toastDone(
          fill(say.noted, {
            name: fullName(waiting.patient),
            date: formats.dayOf(time.dateTime),
            time: formats.time(time.dateTime),
          }),
        );
      }),
    remove: ({ entryId, revision, patient }: SomebodyWaiting, reason: string) =>
      attempt(async () => {
        await removing.mutateAsync({ entryId, revision, reason });
        toastDone(fill(say.takenOff, { name: fullName(patient) }));
      }),
    isBusy: booking.isPending || declining.isPending || removing.isPending,
  };
}

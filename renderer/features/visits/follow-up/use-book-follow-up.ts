import { useState } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { followUpReason } from '#shared/domain/follow-up.ts';
import type { FollowUp } from '#shared/domain/visit.ts';
import { sayError } from '#shared/words/errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { errorValue } from '../../../app/call-error.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';
import { goToNotePart } from '../note/go-to-note-part.ts';
import { ifFocusIsLost } from '../note/if-focus-is-lost.ts';

const say = words.visits.followUp;

/** The button that was pressed is gone with the times, or cannot be pressed meanwhile: one goes on in the field that is there now. */
const goOn = () => ifFocusIsLost(() => goToNotePart('followUp'));

interface BookFollowUp {
  isBusy: boolean;
  /** Why the last time could not be booked. */
  problem: string | undefined;
  book: (dateTime: string, minutes: number) => Promise<void>;
  /** Cancels what was booked, by the revision that was seen. */
  cancel: (appointment: { _id: string; revision: number }) => Promise<void>;
}

/**
 * Books the follow-up of a visit with its doctor, and takes the booking back. The time is won by the database alone: where it has gone
 * meanwhile, nothing is booked.
 * @param change writes the follow-up into the note as it is by then
 */
export function useBookFollowUp(visit: VisitView, change: (fields: Partial<FollowUp>) => void): BookFollowUp {
  const { timeZone } = useClinic();
  const formats = useFormats();
  const [problem, setProblem] = useState<string>();
  const booking = useChannelMutation('scheduling.bookAppointment');
  const cancelling = useChannelMutation('scheduling.cancelAppointment');
  const cancel: BookFollowUp['cancel'] = async ({ _id, revision }) => {
    try {
      await cancelling.mutateAsync({ appointmentId: _id, revision, reason: say.undoReason });
      change({ appointmentId: undefined });
      goOn();
    } catch (error) {
      toastFailure(error);
    }
  };
  return {
    isBusy: booking.isPending || cancelling.isPending,
    problem,
    cancel,
    async book(dateTime, minutes) {
      setProblem(undefined);
      try {
        const booked = await booking.mutateAsync({
          patientId: visit.patientId,
          doctorId: visit.doctorId,
          dateTime,
          duration: minutes,
          type: 'follow-up',
          reason: followUpReason(visit),
        });
        const day = clinicDate(dateTime, timeZone);
        change({ required: true, date: day, appointmentId: booked._id });
        const when = `${formats.shortWeekdayDate(day)}, ${formats.time(dateTime)}`;
        goOn();
        toastDone(fill(say.booked, { when }));
      } catch (error) {
        const { title, mend } = sayError(errorValue(error));
        setProblem(`${title} ${mend}`);
        goOn();
      }
    },
  };
}

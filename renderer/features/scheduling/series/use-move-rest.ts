import type { FormErrors } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fullName } from '#shared/domain/user.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { call } from '../../../app/client.ts';
import { useClinic } from '../../../app/clinic.ts';
import { channelKey, useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';
import { focusFirstError } from '../../../components/form/focus-first-error.ts';
import { type Choices, decide } from './decision.ts';
import { type RestTarget, restQuestion } from './rest-question.ts';
import { useSeriesRefusal } from './use-series-refusal.ts';

const say = words.series;

interface MoveRest {
  /** The appointments as they are now: where the undo takes them back to. */
  rest: readonly AppointmentView[];
  target: RestTarget;
  choices: Choices;
  show: (errors: FormErrors) => void;
}

/**
 * Moves an appointment and the rest of its series, after looking once more at what is in the way; its undo takes them all
 * back, if nobody has taken one of the times.
 * @param onMoved shows an appointment where it is then
 */
export function useMoveRest(onMoved: (id: string, date: string) => void) {
  const client = useQueryClient();
  const { timeZone } = useClinic();
  const { mutateAsync } = useChannelMutation('scheduling.moveSeries');
  const guard = useSeriesRefusal();
  const showFirst = ([first]: readonly AppointmentView[]) => {
    if (first) onMoved(first._id, clinicDate(first.dateTime, timeZone));
  };

  const moveBack = async (moved: readonly AppointmentView[], before: readonly AppointmentView[]) => {
    const moves = moved.flatMap(({ _id, revision }) => {
      const old = before.find((one) => one._id === _id);
      if (!old) return [];
      const { doctor, dateTime, duration, overbooking } = old;
      return [
        {
          appointmentId: _id,
          revision,
          doctorId: doctor._id,
          dateTime,
          duration,
          acceptsOutsideAvailability: true,
          ...(overbooking && { overbooking: { reason: overbooking.reason } }),
        },
      ];
    });
    try {
      const { appointments } = await mutateAsync({ moves });
      const [first] = appointments;
      if (first) toastDone(fill(say.movedBack, { name: fullName(first.patient) }));
      showFirst(appointments);
    } catch (error) {
      toastFailure(error);
    }
  };

  return async ({ rest: before, target, choices, show }: MoveRest): Promise<boolean> => {
    const question = restQuestion(target, choices);
    const { rest } = await client.fetchQuery({
      queryKey: channelKey('scheduling.previewSeriesMove', question),
      queryFn: () => call('scheduling.previewSeriesMove', question),
      staleTime: 0,
    });
    const decisions = rest.map((one) => ({ ...one, to: decide(one.place, choices[one.appointmentId]) }));
    if (decisions.some(({ to }) => to.kind === 'undecided')) {
      show({ places: say.undecided });
      focusFirstError(['places']);
      return false;
    }
    const moves = decisions.flatMap(({ appointmentId, revision, to }) => {
      if (to.kind !== 'take') return [];
      const { dateTime, acceptsOutsideAvailability } = to;
      const { doctorId, duration } = target;
      return [{ appointmentId, revision, doctorId, duration, dateTime, acceptsOutsideAvailability }];
    });
    if (moves.length === 0) return true;
    return guard(async () => {
      const { appointments } = await mutateAsync({ moves });
      const [first] = appointments;
      if (!first) return;
      const name = fullName(first.patient);
      toastDone(count(say.moved, appointments.length, { name }), () => void moveBack(appointments, before));
      showFirst(appointments);
    }, show);
  };
}

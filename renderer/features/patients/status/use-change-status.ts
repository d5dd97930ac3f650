import type { UseFormReturnType } from '@mantine/form';
import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { PatientDetails } from '#shared/contract/patients.ts';
import type { PatientStatus } from '#shared/domain/patient.ts';
import { fullName } from '#shared/domain/user.ts';
import { count, fill } from '#shared/words/fill.ts';
import { patientStatusLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';
import { type Choice, useEditConflict } from '../../../components/form/use-edit-conflict.ts';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import type { StatusValues } from './status-values.ts';

type State = { status: PatientStatus; deceasedOn: string | null };
type Changed = ChannelOutput<'patients.changeStatus'>;

const say = words.registry.status;
const stateOf = ({ status, deceasedOn }: PatientDetails): State => ({
  status,
  deceasedOn: deceasedOn ?? null,
});

/** Saves a status; where a colleague was quicker, both are shown. Its undo books again what was cancelled with it. */
export function useChangeStatus(
  patient: PatientDetails,
  form: UseFormReturnType<StatusValues>,
  readDate: (text: string) => string | null,
  onDone: () => void,
) {
  const change = useChannelMutation('patients.changeStatus');
  const booking = useChannelMutation('scheduling.bookAgain');
  const conflict = useEditConflict();
  const name = fullName(patient);

  const undo = async ({ patient: after, cancelled }: Changed, before: State) => {
    try {
      await change.mutateAsync({ patientId: patient._id, base: stateOf(after), value: before });
      if (cancelled.length > 0) await booking.mutateAsync({ appointments: cancelled });
      const booked = cancelled.length > 0 && count(say.bookedAgain, cancelled.length);
      toastDone([fill(say.undone, { name }), booked].filter(Boolean).join(' '));
    } catch (error) {
      toastFailure(error);
    }
  };

  const save = async (base: State, value: State) => {
    const isSaved = await conflict.guard(async () => {
      const changed = await change.mutateAsync({ patientId: patient._id, base, value });
      const { cancelled } = changed;
      const status = patientStatusLabels[value.status].toLowerCase();
      const also = cancelled.length > 0 && count(say.cancelled, cancelled.length);
      toastDone(
        [fill(say.saved, { name, status }), also].filter(Boolean).join(' '),
        () => void undo(changed, base),
      );
    });
    if (isSaved) onDone();
  };

  const stateFrom = ({ status, deceasedOn }: StatusValues): State => ({
    status,
    deceasedOn: status === 'deceased' ? readDate(deceasedOn) : null,
  });
  const isSame = (one: State, other: State) =>
    one.status === other.status && one.deceasedOn === other.deceasedOn;
  const submit = useFormSubmit(
    form,
    async (values) => {
      const value = stateFrom(values);
      if (!isSame(value, stateOf(patient))) return save(stateOf(patient), value);
      toastDone(say.unchanged);
      onDone();
    },
    (path) => path.replace(/^value\./, ''),
  );

  const resolve = (choices: Record<string, Choice>) => {
    const current = { ...stateOf(patient) };
    for (const clash of conflict.clashes) Object.assign(current, { [clash.field]: clash.current });
    conflict.close();
    if (Object.values(choices).every((choice) => choice === 'theirs')) onDone();
    else submit.run(() => save(current, stateFrom(form.values)));
  };
  return { ...submit, clashes: conflict.clashes, closeConflict: conflict.close, resolve };
}

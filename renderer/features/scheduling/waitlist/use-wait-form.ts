import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { newWaitlistEntry } from '#shared/contract/waitlist.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { useWaitSeed } from './wait-seed.ts';
import { nobodyWaits, waitErrors, waitInput, waitValuesOf } from './wait-values.ts';

const paths: Record<string, string> = { patientId: 'patient', duration: 'length' };

/** The form of the waitlist: kept while half typed, filled from the appointment that it was opened from. */
export function useWaitForm(onAdded: () => void) {
  const { locale, timeZone } = useClinic();
  const reading = { locale, timeZone, today: useToday() };
  const form = useForm({
    initialValues: nobodyWaits,
    validate: (values) => waitErrors(values, reading),
    validateInputOnBlur: ['reason', 'earliest', 'latest', 'notBefore', 'notAfter'],
  });
  const draft = useKeptDraft('scheduling.wait', form, null);
  const { mutateAsync } = useChannelMutation('scheduling.addToWaitlist');
  const seed = useWaitSeed((state) => state.seed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each seed is taken once
  useEffect(() => {
    if (!seed) return;
    useWaitSeed.setState({ seed: undefined });
    form.setValues({ ...nobodyWaits, ...waitValuesOf(seed) });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('aside [data-path="among"]')?.focus());
  }, [seed]);

  const submit = useFormSubmit(
    form,
    async (values) => {
      await mutateAsync(newWaitlistEntry.parse(waitInput(values, reading)));
      draft.drop();
      if (values.patient) toastDone(fill(words.waitlist.form.done, { name: fullName(values.patient) }));
      onAdded();
    },
    (path) => paths[path] ?? path,
  );
  return {
    form,
    submit,
    isRestored: draft.isRestored,
    startOver: () => {
      form.setValues(nobodyWaits);
      form.clearErrors();
    },
  };
}

import type { UseFormReturnType } from '@mantine/form';
import { useChannelMutation } from '../../../app/queries.ts';
import { type Choice, useEditConflict } from '../../../components/form/use-edit-conflict.ts';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import type { KeptDraft } from '../../../components/form/use-kept-draft.ts';
import { type AllergiesValues, allergiesInput } from './allergies-values.ts';

interface SaveAllergies {
  patientId: string;
  form: UseFormReturnType<AllergiesValues>;
  draft: KeptDraft<string[] | null>;
  onSaved: () => void;
}

/** Saves the list as a whole; where someone else changed it too, the person chooses. */
export function useSaveAllergies({ patientId, form, draft, onSaved }: SaveAllergies) {
  const set = useChannelMutation('patients.setAllergies');
  const conflict = useEditConflict();

  const saveFrom = async (base: string[] | null, value: string[] | null) => {
    const isSaved = await conflict.guard(async () => {
      await set.mutateAsync({ patientId, base, value });
    });
    if (!isSaved) return;
    draft.drop();
    onSaved();
  };

  const submit = useFormSubmit(
    form,
    (values) => saveFrom(draft.base, allergiesInput(values)),
    () => 'typing',
  );

  const resolve = (choices: Record<string, Choice>) => {
    const [clash] = conflict.clashes;
    conflict.close();
    if (!clash) return;
    const current = Array.isArray(clash.current) ? clash.current.map(String) : null;
    draft.setBase(current);
    if (choices[clash.field] === 'mine')
      return submit.run(() => saveFrom(current, allergiesInput(form.values)));
    draft.drop();
    onSaved();
  };

  return { ...submit, clashes: conflict.clashes, closeConflict: conflict.close, resolve };
}

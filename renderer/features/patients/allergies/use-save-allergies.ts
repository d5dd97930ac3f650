import type { UseFormReturnType } from '@mantine/form';
import { useChannelMutation } from '../../../app/queries.ts';
import type { KeptDraft } from '../../../components/form/use-kept-draft.ts';
import { useSaveWhole } from '../../../components/form/use-save-whole.ts';
import { type AllergiesValues, allergiesInput } from './allergies-values.ts';

interface SaveAllergies {
  patientId: string;
  form: UseFormReturnType<AllergiesValues>;
  draft: KeptDraft<string[] | null>;
  onSaved: () => void;
}

/** Saves the allergies as a whole. */
export function useSaveAllergies({ patientId, form, draft, onSaved }: SaveAllergies) {
  const set = useChannelMutation('patients.setAllergies');
  return useSaveWhole({
    form,
    draft,
    toInput: allergiesInput,
    send: (base, value) => set.mutateAsync({ patientId, base, value }),
    readCurrent: (current) => (Array.isArray(current) ? current.map(String) : null),
    onSaved,
    mapPath: () => 'typing',
  });
}

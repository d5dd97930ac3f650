import type { UseFormReturnType } from '@mantine/form';
import { useChannelMutation } from '../../../app/queries.ts';
import type { KeptDraft } from '../../../components/form/use-kept-draft.ts';
import { useSaveEdits } from '../../../components/form/use-save-edits.ts';
import { type DateReading, type PatientInput, type PatientValues, patientInput } from '../patient-values.ts';

interface SavePatient {
  patientId: string;
  form: UseFormReturnType<PatientValues>;
  draft: KeptDraft<PatientInput>;
  reading: DateReading;
  onSaved: (isChanged: boolean) => void;
}

/** Saves the changed fields of a patient. */
export function useSavePatient({ patientId, form, draft, reading, onSaved }: SavePatient) {
  const update = useChannelMutation('patients.updatePatient');
  return useSaveEdits({
    form,
    draft,
    toInput: (values) => patientInput(values, reading),
    send: (edits) => update.mutateAsync({ patientId, edits } as Parameters<typeof update.mutateAsync>[0]),
    onSaved,
  });
}

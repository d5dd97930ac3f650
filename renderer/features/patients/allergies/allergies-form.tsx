import { Group, Radio, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { ConflictDialog } from '../../../components/conflict-dialog.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormActions } from '../../../components/form/form-actions.tsx';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { type AllergiesValues, allergiesInput, allergiesValues } from './allergies-values.ts';
import { AllergyListField } from './allergy-list-field.tsx';
import { useSaveAllergies } from './use-save-allergies.ts';

interface AllergiesFormProps {
  patient: PatientDetails;
  saved: string[] | undefined;
  onClose: () => void;
}

const say = words.patients.allergies;

/** Under which key the half-typed form is kept. */
export const allergiesFormKey = (patientId: string) => `patients.allergies:${patientId}`;

function written(value: unknown): string {
  if (!Array.isArray(value)) return say.notAsked;
  return value.length > 0 ? value.join(', ') : say.none;
}

/** The three states, and the list of what the patient does not tolerate. */
export function AllergiesForm({ patient, saved, onClose }: AllergiesFormProps) {
  const [initialValues] = useState(() => allergiesValues(saved ?? null));
  const form = useForm<AllergiesValues>({
    initialValues,
    validate: {
      typing: (_, values) =>
        values.state === 'some' && allergiesInput(values)?.length === 0 ? say.needsOne : null,
    },
  });
  const draft = useKeptDraft(allergiesFormKey(patient._id), form, saved ?? null);
  const save = useSaveAllergies({
    patientId: patient._id,
    form,
    draft,
    onSaved: () => {
      toastDone(fill(say.saved, { name: fullName(patient) }));
      onClose();
    },
  });
  const ways = draft.waysOut(onClose);
  return (
    <Form onSubmit={save.onSubmit} onEscape={ways.onEscape} label={say.edit}>
      <Stack gap="sm">
        <Radio.Group aria-label={say.state} {...form.getInputProps('state')}>
          <Group gap="md">
            <Radio autoFocus={initialValues.state === 'not-asked'} value="not-asked" label={say.notAsked} />
            <Radio autoFocus={initialValues.state === 'none'} value="none" label={say.none} />
            <Radio value="some" label={say.some} />
          </Group>
        </Radio.Group>
        {form.values.state === 'some' && <AllergyListField form={form} />}
        <FormActions
          failure={save.failure}
          isSaving={save.isSaving}
          save={words.app.actions.save}
          onCancel={ways.onCancel}
        />
      </Stack>
      <ConflictDialog
        clashes={save.clashes}
        fieldLabel={() => words.patients.sections.allergies}
        showValue={(_, value) => written(value)}
        onChoose={save.resolve}
        onClose={save.closeConflict}
      />
    </Form>
  );
}

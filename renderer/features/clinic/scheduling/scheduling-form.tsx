import { TagsInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { ClinicSettings } from '#shared/contract/clinic.ts';
import { appointmentTypes } from '#shared/domain/appointment.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { ConflictDialog } from '../../../components/conflict-dialog.tsx';
import { FieldSection } from '../../../components/field-section.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { useSaveEdits } from '../../../components/form/use-save-edits.ts';
import { FormPage, formPageClass } from '../../../components/form-page.tsx';
import { RestoredNote } from '../../../components/restored-note.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import {
  type SchedulingValues,
  schedulingBase,
  schedulingErrors,
  schedulingInput,
  showScheduling,
} from './scheduling-values.ts';
import { TypeRow } from './type-row.tsx';

const say = words.clinic.schedulingSettings;
const { save: saveWord, saved, unchanged } = words.clinic.settings;
const ROOM_LENGTH = 50;

/** Types of appointment and rooms; only what was changed is sent. */
export function SchedulingForm({ settings }: { settings: ClinicSettings }) {
  const base = schedulingBase(settings);
  const [initialValues] = useState<SchedulingValues>(base);
  const form = useForm<SchedulingValues>({
    initialValues,
    validate: schedulingErrors,
    validateInputOnBlur: true,
  });
  const draft = useKeptDraft('clinic.scheduling', form, base);
  const update = useChannelMutation('clinic.updateSettings');
  const save = useSaveEdits({
    form,
    draft,
    toInput: schedulingInput,
    send: (edits) => update.mutateAsync({ edits } as Parameters<typeof update.mutateAsync>[0]),
    onSaved: (isChanged) => toastDone(isChanged ? saved : unchanged),
  });
  const startOver = () => {
    draft.setBase(base);
    form.setValues(base);
    draft.drop();
  };
  return (
    <Form onSubmit={save.onSubmit} label={say.title} className={formPageClass}>
      <FormPage foot={<SubmitButton loading={save.isSaving}>{saveWord}</SubmitButton>}>
        {draft.isRestored && <RestoredNote onStartOver={startOver} />}
        <FormFailure failure={save.failure} />
        <FieldSection title={say.types} description={say.typesHint}>
          <div>
            {appointmentTypes.map((type) => (
              <TypeRow key={type} type={type} form={form} />
            ))}
          </div>
        </FieldSection>
        <TagsInput
          label={say.rooms}
          description={say.roomsHint}
          maxLength={ROOM_LENGTH}
          acceptValueOnBlur
          {...form.getInputProps('rooms')}
        />
      </FormPage>
      <ConflictDialog
        clashes={save.clashes}
        fieldLabel={(field) => (field === 'rooms' ? say.rooms : say.types)}
        showValue={(_, value) => showScheduling(value)}
        onChoose={save.resolve}
        onClose={save.closeConflict}
      />
    </Form>
  );
}

import { TagsInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { ClinicSettings } from '#shared/contract/clinic.ts';
import { appointmentTypes } from '#shared/domain/appointment.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { FieldSection } from '../../../components/field-section.tsx';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { useSaveEdits } from '../../../components/form/use-save-edits.ts';
import { SettingsFrame } from '../settings-frame.tsx';
import {
  type SchedulingValues,
  schedulingBase,
  schedulingErrors,
  schedulingInput,
  showScheduling,
} from './scheduling-values.ts';
import { TypeRow } from './type-row.tsx';

const say = words.clinic.schedulingSettings;
const { saved, unchanged } = words.clinic.settings;
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
    <SettingsFrame
      title={say.title}
      save={save}
      isRestored={draft.isRestored}
      onStartOver={startOver}
      fieldLabel={(field) => (field === 'rooms' ? say.rooms : say.types)}
      showValue={(_, value) => showScheduling(value)}
    >
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
    </SettingsFrame>
  );
}

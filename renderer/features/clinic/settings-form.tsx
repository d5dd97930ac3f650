import { Group, NumberInput, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { type ClinicSettings, clinicSettings } from '#shared/contract/clinic.ts';
import { words } from '#shared/words/words.ts';
import { toastDone } from '../../app/toasts.tsx';
import { formRules } from '../../components/form/form-rules.ts';
import { useKeptDraft } from '../../components/form/use-kept-draft.ts';
import { ClockThere } from './clock-there.tsx';
import { LocaleSelect } from './locale-select.tsx';
import { NoteRequirementsField, showRequirements } from './note-requirements-field.tsx';
import { SettingsFrame } from './settings-frame.tsx';
import { TimeZoneSelect } from './time-zone-select.tsx';
import { type SettingsValues, settingsBase, settingsValues, useSaveSettings } from './use-save-settings.ts';

const say = words.clinic.settings;
const labels: Record<string, string> = say;
const validate = formRules<SettingsValues>(
  clinicSettings.pick({
    name: true,
    timeZone: true,
    locale: true,
    idleMinutes: true,
    noteRequirements: true,
  }),
  (values) => values,
);

/** Name, clocks, the idle lock and what a note needs; only what was changed is sent. */
export function SettingsForm({ settings }: { settings: ClinicSettings }) {
  const [initialValues] = useState(() => settingsValues(settingsBase(settings)));
  const form = useForm<SettingsValues>({ initialValues, validate, validateInputOnBlur: true });
  const draft = useKeptDraft('clinic.settings', form, settingsBase(settings));
  const save = useSaveSettings(form, draft, (isChanged) => toastDone(isChanged ? say.saved : say.unchanged));
  const startOver = () => {
    draft.setBase(settingsBase(settings));
    form.setValues(settingsValues(settingsBase(settings)));
    draft.drop();
  };
  return (
    <SettingsFrame
      title={say.title}
      save={save}
      isRestored={draft.isRestored}
      onStartOver={startOver}
      fieldLabel={(field) => labels[field] ?? field}
      showValue={(field, value) =>
        field === 'noteRequirements' ? showRequirements(value) : String(value ?? '')
      }
    >
      <TextInput label={say.name} maw={420} {...form.getInputProps('name')} />
      <TimeZoneSelect
        label={say.timeZone}
        description={say.timeZoneHint}
        maw={420}
        {...form.getInputProps('timeZone')}
      />
      <LocaleSelect label={say.locale} maw={420} {...form.getInputProps('locale')} />
      <ClockThere timeZone={form.values.timeZone} locale={form.values.locale} />
      <Group gap={8} align="flex-end">
        <NumberInput
          label={say.idleMinutes}
          w={160}
          min={1}
          max={240}
          clampBehavior="none"
          allowDecimal={false}
          {...form.getInputProps('idleMinutes')}
        />
        <Text c="dimmed" pb={8}>
          {say.idleMinutesUnit}
        </Text>
      </Group>
      <NoteRequirementsField {...form.getInputProps('noteRequirements')} />
    </SettingsFrame>
  );
}

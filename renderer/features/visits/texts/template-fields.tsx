import { MultiSelect, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useRef } from 'react';
import { appointmentTypes } from '#shared/domain/appointment.ts';
import { templateParts } from '#shared/domain/note-text.ts';
import { noteVariables } from '#shared/domain/note-text-variables.ts';
import { appointmentTypeLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { ScopeField } from './scope-field.tsx';
import type { TemplateValues } from './template-values.ts';
import { VariablePicker } from './variable-picker.tsx';

interface TemplateFieldsProps {
  form: UseFormReturnType<TemplateValues>;
  mayShare: boolean;
  /** The name has the focus at once. */
  isFocused: boolean;
}

const say = words.noteTexts;

/** The fields of a template. */
export function TemplateFields({ form, mayShare, isFocused }: TemplateFieldsProps) {
  /** The part in which one wrote last: variables go there. */
  const part = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <TextInput label={say.name} autoFocus={isFocused} autoComplete="off" {...form.getInputProps('name')} />
      <MultiSelect
        label={say.appointmentTypes}
        description={say.appointmentTypesHint}
        data={appointmentTypes.map((type) => ({ value: type, label: appointmentTypeLabels[type] }))}
        {...form.getInputProps('appointmentTypes')}
      />
      <TextInput
        label={say.complaints}
        description={say.complaintsHint}
        autoComplete="off"
        {...form.getInputProps('complaints')}
      />
      {templateParts.map((name) => (
        <Textarea
          key={name}
          label={words.visits.note.parts[name]}
          rows={3}
          spellCheck
          {...form.getInputProps(name)}
          onFocus={(event) => {
            part.current = event.currentTarget;
          }}
        />
      ))}
      <VariablePicker names={noteVariables} field={() => part.current} />
      {mayShare && <ScopeField {...form.getInputProps('scope')} />}
      <Text size="xs" c="dimmed">
        {say.noPatientData}
      </Text>
    </>
  );
}

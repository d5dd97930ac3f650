import { Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useRef } from 'react';
import { noteVariables } from '#shared/domain/note-text-variables.ts';
import { words } from '#shared/words/words.ts';
import type { PhraseValues } from './phrase-values.ts';
import { ScopeField } from './scope-field.tsx';
import { VariablePicker } from './variable-picker.tsx';

interface PhraseFieldsProps {
  form: UseFormReturnType<PhraseValues>;
  /** Whether the person may say who has it. */
  mayShare: boolean;
  isFocused?: boolean;
}

const say = words.noteTexts;

/** The fields of a phrase. */
export function PhraseFields({ form, mayShare, isFocused = false }: PhraseFieldsProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <TextInput
        label={say.abbreviation}
        description={say.abbreviationHint}
        autoFocus={isFocused}
        spellCheck={false}
        autoComplete="off"
        {...form.getInputProps('abbreviation')}
      />
      <Textarea ref={text} label={say.text} rows={3} spellCheck {...form.getInputProps('text')} />
      <VariablePicker names={noteVariables} field={() => text.current} />
      {mayShare && <ScopeField {...form.getInputProps('scope')} />}
      <Text size="xs" c="dimmed">
        {say.noPatientData}
      </Text>
    </>
  );
}

import { Select, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useRef } from 'react';
import type { NewLetterTemplate } from '#shared/contract/note-texts.ts';
import { letterKinds } from '#shared/domain/letter.ts';
import { variablesOf } from '#shared/domain/letter-variables.ts';
import { words } from '#shared/words/words.ts';
import { ScopeField } from './scope-field.tsx';
import { VariablePicker } from './variable-picker.tsx';

interface LetterTemplateFieldsProps {
  form: UseFormReturnType<NewLetterTemplate>;
  mayShare: boolean;
  isFocused: boolean;
}

const say = words.noteTexts;
const kinds = letterKinds.map((value) => ({ value, label: say.letterKinds[value] }));

/** The fields of a template of letters. */
export function LetterTemplateFields({ form, mayShare, isFocused }: LetterTemplateFieldsProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <TextInput
        label={say.name}
        description={say.letterNameHint}
        autoComplete="off"
        autoFocus={isFocused}
        {...form.getInputProps('name')}
      />
      <Select
        label={say.letterKind}
        description={say.letterKindHint}
        data={kinds}
        allowDeselect={false}
        {...form.getInputProps('kind')}
      />
      <Textarea
        ref={text}
        label={say.text}
        autosize
        minRows={8}
        maxRows={18}
        spellCheck
        {...form.getInputProps('text')}
      />
      <VariablePicker names={variablesOf(form.values.kind)} field={() => text.current} />
      {mayShare && <ScopeField {...form.getInputProps('scope')} />}
      <Text size="xs" c="dimmed">
        {say.noPatientData}
      </Text>
    </>
  );
}

import { Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { contract } from '#shared/contract/contract.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormActions } from '../../../components/form/form-actions.tsx';
import { formRules } from '../../../components/form/form-rules.ts';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';

interface NewWordFormProps {
  onAdded: (word: string) => void;
  onCancel: () => void;
}

const say = words.spelling;

/** Adds a word to the clinic's. */
export function NewWordForm({ onAdded, onCancel }: NewWordFormProps) {
  const form = useForm({
    initialValues: { word: '' },
    validateInputOnBlur: true,
    validate: formRules(contract['clinic.addSpellingWord'].input, (values: { word: string }) => values),
  });
  const { mutateAsync } = useChannelMutation('clinic.addSpellingWord');
  const save = useFormSubmit(form, async (values) => {
    const word = values.word.trim();
    await mutateAsync({ word });
    toastDone(fill(say.added, { word }));
    onAdded(word);
  });
  return (
    <Form onSubmit={save.onSubmit} onEscape={onCancel} label={say.newWord}>
      <Stack gap="sm">
        <TextInput
          label={say.word}
          description={say.wordHint}
          autoFocus
          autoComplete="off"
          {...form.getInputProps('word')}
        />
        <Text size="xs" c="dimmed">
          {say.noPatientData}
        </Text>
        <FormActions failure={save.failure} isSaving={save.isSaving} save={say.add} onCancel={onCancel} />
      </Stack>
    </Form>
  );
}

import { Button, Checkbox, Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { LetterKind } from '#shared/domain/letter.ts';
import { words } from '#shared/words/words.ts';
import { PlainDateInput } from '../../../components/plain-date-input.tsx';
import type { LetterForm } from './letter-form.ts';

const say = words.letters;
const urgencies = Object.entries(words.chart.overview.urgencies).map(([value, label]) => ({ value, label }));

interface LetterFieldsProps {
  kind: LetterKind;
  form: UseFormReturnType<LetterForm>;
  /** The text as the fields make it. */
  filled: string;
}

/** What a letter needs besides its text, and the text, which the fields fill in until it is changed by hand. */
export function LetterFieldsForm({ kind, form, filled }: LetterFieldsProps) {
  const { ownText } = form.values;
  return (
    <>
      <Text size="sm" c="dimmed">
        {say.hint}
      </Text>
      {kind === 'referral' ? (
        <>
          <Textarea
            label={say.recipient}
            description={say.recipientHint}
            autosize
            minRows={2}
            maxRows={5}
            autoFocus
            {...form.getInputProps('recipient')}
          />
          <Textarea
            label={say.reason}
            autosize
            minRows={1}
            maxRows={5}
            spellCheck
            {...form.getInputProps('reason')}
          />
          <Select
            label={say.urgency}
            data={urgencies}
            allowDeselect={false}
            {...form.getInputProps('urgency')}
          />
        </>
      ) : (
        <>
          <PlainDateInput label={say.from} autoFocus {...form.getInputProps('from')} />
          <PlainDateInput label={say.to} {...form.getInputProps('to')} />
          <Checkbox
            label={say.withDiagnosis}
            description={say.withDiagnosisHint}
            {...form.getInputProps('hasDiagnosis', { type: 'checkbox' })}
          />
        </>
      )}
      <TextInput label={say.title} {...form.getInputProps('title')} />
      <Textarea
        label={say.text}
        autosize
        minRows={10}
        maxLength={20_000}
        spellCheck
        {...form.getInputProps('ownText')}
        value={ownText ?? filled}
        // The fields above mend the text as well.
        error={form.isValid('ownText') ? null : form.errors.ownText}
        onChange={(event) => form.setFieldValue('ownText', event.currentTarget.value)}
      />
      {ownText !== null && (
        <Group gap={8}>
          <Text size="sm" c="dimmed">
            {say.againHint}
          </Text>
          <Button variant="default" size="xs" onClick={() => form.setFieldValue('ownText', null)}>
            {say.again}
          </Button>
        </Group>
      )}
    </>
  );
}

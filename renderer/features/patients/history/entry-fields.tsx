import { Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { type HistoryKind, historyDetails } from '#shared/domain/history-entry.ts';
import { words } from '#shared/words/words.ts';
import { PlainDateInput } from '../../../components/plain-date-input.tsx';
import { ConditionField } from './condition-field.tsx';
import type { EntryValues } from './entry-values.ts';

const say = words.medicalHistory;

/** The fields that an entry of a kind has. */
export function EntryFields({ kind, form }: { kind: HistoryKind; form: UseFormReturnType<EntryValues> }) {
  const details = historyDetails[kind];
  return (
    <>
      {kind === 'condition' ? (
        <ConditionField form={form} />
      ) : (
        <TextInput
          label={say.kinds[kind].text}
          autoFocus
          autoComplete="off"
          {...form.getInputProps('text')}
        />
      )}
      {details.includes('date') && (
        <PlainDateInput
          label={kind === 'immunization' ? say.fields.given : say.fields.date}
          {...form.getInputProps('date')}
        />
      )}
      {details.includes('nextDue') && (
        <PlainDateInput label={say.fields.nextDue} {...form.getInputProps('nextDue')} />
      )}
      {details.includes('hospital') && (
        <TextInput label={say.fields.hospital} autoComplete="off" {...form.getInputProps('hospital')} />
      )}
      {details.includes('notes') && (
        <Textarea label={say.fields.notes} autosize minRows={2} spellCheck {...form.getInputProps('notes')} />
      )}
    </>
  );
}

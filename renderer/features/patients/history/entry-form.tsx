import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { HistoryEntryView } from '#shared/contract/medical-history.ts';
import { type HistoryKind, historyContents, stands } from '#shared/domain/history-entry.ts';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormActions } from '../../../components/form/form-actions.tsx';
import { formRules } from '../../../components/form/form-rules.ts';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { EntryFields } from './entry-fields.tsx';
import { type EntryValues, entryInput, entryValues } from './entry-values.ts';
import classes from './history.module.css';

interface EntryFormProps {
  patientId: string;
  kind: HistoryKind;
  /** What is changed; absent for a new entry. */
  entry?: HistoryEntryView;
  onClose: () => void;
}

const say = words.medicalHistory;

/** Under which key a half-typed entry is kept. */
export const entryFormKey = (patientId: string, kind: HistoryKind, entryId = 'new') =>
  `patients.history:${patientId}:${kind}:${entryId}`;

/** Writes a new entry, or one in the place of an old one. */
export function EntryForm({ patientId, kind, entry, onClose }: EntryFormProps) {
  const { locale } = useClinic();
  const reading = { locale, today: useToday() };
  const [initialValues] = useState(() => entryValues(entry, reading));
  const rules = formRules<EntryValues>(historyContents, (values) => entryInput(kind, values, reading));
  const form = useForm<EntryValues>({
    initialValues,
    validateInputOnBlur: ['date', 'nextDue'],
    validate: (values) => {
      const { date } = entryInput(kind, values, reading);
      const isAhead = date !== undefined && date > reading.today;
      return { ...(isAhead ? { date: sayFieldError('DATE_IN_FUTURE') } : {}), ...rules(values) };
    },
  });
  const draft = useKeptDraft(entryFormKey(patientId, kind, entry?.entryId), form, null);
  const add = useChannelMutation('patients.addHistoryEntry');
  const replace = useChannelMutation('patients.replaceHistoryEntry');
  const isGone = entry !== undefined && !stands(entry);
  const submit = useFormSubmit(
    form,
    async (values) => {
      const contents = entryInput(kind, values, reading);
      if (entry && !isGone) await replace.mutateAsync({ patientId, entryId: entry.entryId, contents });
      else await add.mutateAsync({ patientId, contents });
      draft.drop();
      toastDone(fill(say.saved, { name: contents.text }));
      onClose();
    },
    (path) => path.replace(/^contents\./, ''),
  );
  const ways = draft.waysOut(onClose);
  return (
    <Form
      onSubmit={submit.onSubmit}
      onEscape={ways.onEscape}
      label={entry ? fill(say.entry.change, { name: entry.text }) : say.kinds[kind].add}
      className={classes.form}
    >
      <EntryFields kind={kind} form={form} />
      <div role="status">
        {isGone && (
          <Text size="sm" c="var(--attention)">
            ▲ {fill(say.entry.gone, { name: entry.removedByName ?? '' })}
          </Text>
        )}
      </div>
      <FormActions
        failure={isGone ? undefined : submit.failure}
        isSaving={submit.isSaving}
        save={words.app.actions.save}
        onCancel={ways.onCancel}
      />
    </Form>
  );
}

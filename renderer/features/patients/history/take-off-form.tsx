import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { HistoryEntryView } from '#shared/contract/medical-history.ts';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { Form } from '../../../components/form/form.tsx';
import { FormActions } from '../../../components/form/form-actions.tsx';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import classes from './history.module.css';

interface TakeOffFormProps {
  entry: HistoryEntryView;
  onTakeOff: (reason: string) => Promise<void>;
  onClose: () => void;
}

const say = words.medicalHistory.takeOff;

/** Asks why an entry leaves the history. */
export function TakeOffForm({ entry, onTakeOff, onClose }: TakeOffFormProps) {
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? sayFieldError('REQUIRED') : null) },
  });
  const submit = useFormSubmit(form, async ({ reason }) => {
    await onTakeOff(reason.trim());
    onClose();
  });
  return (
    <Form onSubmit={submit.onSubmit} label={fill(say.title, { name: entry.text })} className={classes.form}>
      <TextInput
        label={say.reason}
        description={say.hint}
        autoFocus
        autoComplete="off"
        maxLength={500}
        {...form.getInputProps('reason')}
      />
      <FormActions failure={submit.failure} isSaving={submit.isSaving} save={say.submit} onCancel={onClose} />
    </Form>
  );
}

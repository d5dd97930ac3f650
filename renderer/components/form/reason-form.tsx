import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { Form } from './form.tsx';
import { FormActions } from './form-actions.tsx';
import { useFormSubmit } from './use-form-submit.ts';

interface ReasonFormProps {
  /** What the form is about. */
  title: string;
  label: string;
  hint: string;
  save: string;
  /** Does it; where that is refused, the form stays with its reason. */
  onGive: (reason: string) => Promise<unknown>;
  onClose: () => void;
  /** Lays out the field and what follows it. */
  className: string | undefined;
  /** A form within a view that has its own first button. */
  isSecondary?: boolean;
}

const LONGEST = 500;

/** Asks why something is taken off. */
export function ReasonForm(props: ReasonFormProps) {
  const { title, label, hint, save, onGive, onClose, className, isSecondary = false } = props;
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? sayFieldError('REQUIRED') : null) },
  });
  const submit = useFormSubmit(form, async ({ reason }) => {
    await onGive(reason.trim());
    onClose();
  });
  return (
    <Form onSubmit={submit.onSubmit} onEscape={onClose} label={title} className={className}>
      <Text fw={600}>{title}</Text>
      <TextInput
        label={label}
        description={hint}
        autoFocus
        autoComplete="off"
        maxLength={LONGEST}
        {...form.getInputProps('reason')}
      />
      <FormActions
        failure={submit.failure}
        isSaving={submit.isSaving}
        save={save}
        onCancel={onClose}
        isSecondary={isSecondary}
      />
    </Form>
  );
}

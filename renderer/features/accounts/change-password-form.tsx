import { Stack } from '@mantine/core';
import { type FormErrors, useForm } from '@mantine/form';
import { contract } from '#shared/contract/contract.ts';
import type { SignedInSession } from '#shared/contract/session.ts';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { words } from '#shared/words/words.ts';
import { call } from '../../app/client.ts';
import { Form } from '../../components/form/form.tsx';
import { FormActions } from '../../components/form/form-actions.tsx';
import { formRules } from '../../components/form/form-rules.ts';
import { NewPasswordField } from '../../components/form/new-password-field.tsx';
import { PasswordField } from '../../components/form/password-field.tsx';
import { useFormSubmit } from '../../components/form/use-form-submit.ts';

interface Values {
  currentPassword: string;
  newPassword: string;
  repeated: string;
}

interface ChangePasswordFormProps {
  /** The password so far was given by an administrator. */
  isOneTime: boolean;
  onChanged: (session: SignedInSession) => void;
  onCancel?: () => void;
}

const say = words.accounts.changePassword;
const rules = formRules<Values>(
  contract['accounts.changePassword'].input,
  ({ currentPassword, newPassword }) => ({
    currentPassword,
    newPassword,
  }),
);

function validate(values: Values): FormErrors {
  const errors = rules(values);
  if (values.newPassword !== values.repeated) errors.repeated = sayFieldError('PASSWORDS_DIFFER');
  return errors;
}

/** The password so far, and the new one twice. */
export function ChangePasswordForm({ isOneTime, onChanged, onCancel }: ChangePasswordFormProps) {
  const form = useForm<Values>({
    initialValues: { currentPassword: '', newPassword: '', repeated: '' },
    validate,
    validateInputOnBlur: true,
  });
  const submit = useFormSubmit(form, async ({ currentPassword, newPassword }) =>
    onChanged(await call('accounts.changePassword', { currentPassword, newPassword })),
  );
  return (
    <Form onSubmit={submit.onSubmit} onEscape={onCancel} label={say.titleLater}>
      <Stack gap="md" maw={420}>
        <PasswordField
          label={isOneTime ? say.currentOnce : say.current}
          autoComplete="current-password"
          autoFocus
          {...form.getInputProps('currentPassword')}
        />
        <NewPasswordField label={say.next} {...form.getInputProps('newPassword')} />
        <PasswordField label={say.repeat} autoComplete="new-password" {...form.getInputProps('repeated')} />
        <FormActions
          failure={submit.failure}
          isSaving={submit.isSaving}
          save={say.submit}
          onCancel={onCancel}
        />
      </Stack>
    </Form>
  );
}

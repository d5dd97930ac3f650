import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { contract } from '#shared/contract/contract.ts';
import { words } from '#shared/words/words.ts';
import { call } from '../../app/client.ts';
import { toastDone } from '../../app/toasts.tsx';
import { Form } from '../../components/form/form.tsx';
import { FormFailure } from '../../components/form/form-failure.tsx';
import { formRules } from '../../components/form/form-rules.ts';
import { NewPasswordField } from '../../components/form/new-password-field.tsx';
import { useFormSubmit } from '../../components/form/use-form-submit.ts';

const say = words.accounts.recover;
const initialValues = { recoveryKey: '', email: '', newPassword: '' };
const validate = formRules<typeof initialValues>(contract['accounts.recoverAdmin'].input, (values) => values);

/** An administrator who forgot the password chooses a new one by the recovery key. */
export function RecoverAdminForm({ onDone }: { onDone: () => void }) {
  const form = useForm({ initialValues, validate, validateInputOnBlur: true });
  const submit = useFormSubmit(form, async (values) => {
    await call('accounts.recoverAdmin', values);
    toastDone(say.done);
    onDone();
  });
  return (
    <Form onSubmit={submit.onSubmit} label={say.title}>
      <Stack gap="md">
        <TextInput
          label={say.key}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('recoveryKey')}
        />
        <TextInput label={say.email} type="email" autoComplete="username" {...form.getInputProps('email')} />
        <NewPasswordField label={say.password} {...form.getInputProps('newPassword')} />
        <FormFailure failure={submit.failure} />
        <Group justify="space-between">
          <Button variant="default" onClick={onDone}>
            {words.app.actions.back}
          </Button>
          <Button type="submit" loading={submit.isSaving}>
            {say.submit}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

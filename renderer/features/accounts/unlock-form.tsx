import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { contract } from '#shared/contract/contract.ts';
import type { SignedInSession } from '#shared/contract/session.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { call } from '../../app/client.ts';
import { Form } from '../../components/form/form.tsx';
import { FormFailure } from '../../components/form/form-failure.tsx';
import { formRules } from '../../components/form/form-rules.ts';
import { PasswordField } from '../../components/form/password-field.tsx';
import { type FormFailureState, useFormSubmit } from '../../components/form/use-form-submit.ts';

const say = words.accounts.lock;
const initialValues = { password: '' };
const validate = formRules<typeof initialValues>(contract['accounts.unlock'].input, (values) => values);

/** Behind the lock the email is known, so it can only be the password. */
function asWrongPassword(failure: FormFailureState): FormFailureState {
  return failure?.code === 'SIGN_IN_FAILED' ? { ...failure, code: 'WRONG_PASSWORD' } : failure;
}

/** The password of whoever locked the screen. */
export function UnlockForm(props: { name: string; onUnlocked: (session: SignedInSession) => void }) {
  const form = useForm({ initialValues, validate });
  const submit = useFormSubmit(form, async (values) =>
    props.onUnlocked(await call('accounts.unlock', values)),
  );
  return (
    <Form onSubmit={submit.onSubmit} label={say.title}>
      <Stack gap="md">
        <PasswordField
          label={fill(say.password, { name: props.name })}
          autoComplete="current-password"
          autoFocus
          {...form.getInputProps('password')}
        />
        <FormFailure failure={asWrongPassword(submit.failure)} />
        <Button type="submit" loading={submit.isSaving}>
          {say.unlock}
        </Button>
      </Stack>
    </Form>
  );
}

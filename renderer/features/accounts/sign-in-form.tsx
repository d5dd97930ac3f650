import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { contract } from '#shared/contract/contract.ts';
import type { SignedInSession } from '#shared/contract/session.ts';
import { words } from '#shared/words/words.ts';
import { call } from '../../app/client.ts';
import { Form } from '../../components/form/form.tsx';
import { FormFailure } from '../../components/form/form-failure.tsx';
import { formRules } from '../../components/form/form-rules.ts';
import { PasswordField } from '../../components/form/password-field.tsx';
import { useFormSubmit } from '../../components/form/use-form-submit.ts';

interface Credentials {
  email: string;
  password: string;
}

interface SignInFormProps {
  /** Filled in already, where a demo account was chosen. */
  initial?: Credentials | undefined;
  onSignedIn: (session: SignedInSession) => void;
}

const say = words.accounts.signIn;
const validate = formRules<Credentials>(contract['accounts.signIn'].input, (values) => values);

/** Email and password. A wrong password leaves the email as it is. */
export function SignInForm({ initial, onSignedIn }: SignInFormProps) {
  const form = useForm<Credentials>({ initialValues: initial ?? { email: '', password: '' }, validate });
  const submit = useFormSubmit(form, async (values) => onSignedIn(await call('accounts.signIn', values)));
  return (
    <Form onSubmit={submit.onSubmit} label={say.title}>
      <Stack gap="md">
        <TextInput
          label={say.email}
          type="email"
          autoComplete="username"
          autoFocus={!initial}
          {...form.getInputProps('email')}
        />
        <PasswordField
          label={say.password}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <FormFailure failure={submit.failure} />
        <Button type="submit" loading={submit.isSaving} autoFocus={initial !== undefined}>
          {say.submit}
        </Button>
      </Stack>
    </Form>
  );
}

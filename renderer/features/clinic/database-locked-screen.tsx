import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { words } from '#shared/words/words.ts';
import { call } from '../../app/client.ts';
import { useClinicStatus } from '../../app/clinic.ts';
import { Form } from '../../components/form/form.tsx';
import { FormFailure } from '../../components/form/form-failure.tsx';
import { PasswordField } from '../../components/form/password-field.tsx';
import { useFormSubmit } from '../../components/form/use-form-submit.ts';
import { StageCard } from '../../components/stage-card.tsx';

const say = words.clinic.locked;

/** The data is there but closed: its passphrase or the recovery key opens it. */
export function DatabaseLockedScreen() {
  const { lock } = useClinicStatus();
  const client = useQueryClient();
  const [byRecoveryKey, setByRecoveryKey] = useState(lock === 'recovery-key');
  const form = useForm({
    initialValues: { secret: '' },
    validate: { secret: (secret) => (secret.trim() === '' ? sayFieldError('REQUIRED') : null) },
  });
  const submit = useFormSubmit(
    form,
    async ({ secret }) => {
      await call('clinic.unlockDatabase', byRecoveryKey ? { recoveryKey: secret } : { passphrase: secret });
      await client.invalidateQueries();
    },
    () => 'secret',
  );
  const switchTo = () => {
    setByRecoveryKey(!byRecoveryKey);
    submit.clearFailure();
    form.reset();
  };
  return (
    <StageCard title={say.title} lead={lock === 'recovery-key' ? say.recoveryLead : say.passphraseLead}>
      <Form onSubmit={submit.onSubmit} label={say.title}>
        <Stack gap="md" align="stretch">
          {byRecoveryKey ? (
            <TextInput
              key="recovery-key"
              label={say.recoveryKey}
              autoFocus
              autoComplete="off"
              spellCheck={false}
              {...form.getInputProps('secret')}
            />
          ) : (
            <PasswordField
              key="passphrase"
              label={say.passphrase}
              autoComplete="current-password"
              autoFocus
              {...form.getInputProps('secret')}
            />
          )}
          <FormFailure failure={submit.failure} />
          <Button type="submit" loading={submit.isSaving}>
            {say.open}
          </Button>
          {lock === 'passphrase' && (
            <Anchor component="button" type="button" size="sm" ta="left" onClick={switchTo}>
              {byRecoveryKey ? say.usePassphrase : say.useRecoveryKey}
            </Anchor>
          )}
        </Stack>
      </Form>
    </StageCard>
  );
}

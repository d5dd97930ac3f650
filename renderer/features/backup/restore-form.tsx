import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { BackupSummary } from '#shared/contract/backup.ts';
import { restoreInput } from '#shared/contract/backup.ts';
import type { ChannelInput } from '#shared/contract/contract.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { Form } from '../../components/form/form.tsx';
import { FormFailure } from '../../components/form/form-failure.tsx';
import { formRules } from '../../components/form/form-rules.ts';
import { PasswordField } from '../../components/form/password-field.tsx';
import { useFormSubmit } from '../../components/form/use-form-submit.ts';
import { ProtectionFields } from '../clinic/first-run/protection-fields.tsx';
import { BackupFacts } from './backup-facts.tsx';
import { type RestoreValues, toRestoreInput } from './restore-values.ts';

interface RestoreFormProps {
  backup: BackupSummary;
  /** The clinic that is replaced: its name has to be typed. */
  replaced?: string | undefined;
  restore: (input: ChannelInput<'backup.restore'>) => Promise<void>;
  onBack: () => void;
}

const say = words.backup.restore;

/** What is in a backup, what opens it, and the question whether it is meant. */
export function RestoreForm({ backup, replaced, restore, onBack }: RestoreFormProps) {
  const { asksForKey, hasPassphrase, keychainAvailable } = backup;
  const [byPassphrase, setByPassphrase] = useState(hasPassphrase);
  const asked = { asksForKey, byPassphrase, asksForName: replaced !== undefined };
  const form = useForm<RestoreValues>({
    initialValues: {
      recoveryKey: '',
      passphrase: '',
      protection: keychainAvailable ? 'keychain' : 'passphrase',
      newPassphrase: '',
      clinicName: '',
    },
    validate: (values) =>
      formRules<RestoreValues>(restoreInput, (typed) => toRestoreInput(typed, asked))(values),
  });
  const submit = useFormSubmit(form, (values) => restore(toRestoreInput(values, asked)));

  return (
    <Form onSubmit={submit.onSubmit} label={say.title}>
      <Stack gap="md">
        <BackupFacts backup={backup} />
        {asksForKey && (
          <div>
            {byPassphrase ? (
              <PasswordField
                key="passphrase"
                label={say.passphrase}
                autoComplete="current-password"
                {...form.getInputProps('passphrase')}
              />
            ) : (
              <TextInput
                key="recovery-key"
                label={say.recoveryKey}
                autoComplete="off"
                spellCheck={false}
                {...form.getInputProps('recoveryKey')}
              />
            )}
            {hasPassphrase && (
              <Anchor
                component="button"
                type="button"
                size="sm"
                mt={4}
                onClick={() => setByPassphrase(!byPassphrase)}
              >
                {byPassphrase ? say.useRecoveryKey : say.usePassphrase}
              </Anchor>
            )}
          </div>
        )}
        {!keychainAvailable && (
          <ProtectionFields
            protection={form.getInputProps('protection')}
            passphrase={form.getInputProps('newPassphrase')}
          />
        )}
        {replaced !== undefined && (
          <>
            <Text>{say.replaces}</Text>
            <TextInput
              label={fill(say.name, { name: replaced })}
              autoComplete="off"
              {...form.getInputProps('clinicName')}
            />
          </>
        )}
        <FormFailure failure={submit.failure} />
        <Group justify="space-between" mt={4}>
          <Button variant="default" onClick={onBack} disabled={submit.isSaving}>
            {words.app.actions.back}
          </Button>
          <Button type="submit" color={replaced === undefined ? undefined : 'red'} loading={submit.isSaving}>
            {say.submit}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

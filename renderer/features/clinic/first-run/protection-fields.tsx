import { Alert, Radio, Stack } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { words } from '#shared/words/words.ts';
import { PasswordField } from '../../../components/form/password-field.tsx';
import { OptionCard } from '../option-card.tsx';
import type { SetUpForm } from './use-set-up-form.ts';

const say = words.clinic.database;

/** Without a keychain: how the key to the data is kept instead. */
export function ProtectionFields({ form }: { form: SetUpForm }) {
  return (
    <>
      <Alert
        variant="light"
        icon={<IconKey size={18} stroke={1.75} aria-hidden />}
        styles={{
          root: { background: 'var(--attention-soft)' },
          icon: { color: 'var(--attention)' },
          message: { color: 'var(--ink)' },
        }}
      >
        {say.noKeychain}
      </Alert>
      <Radio.Group label={say.protection} {...form.getInputProps('database.protection')}>
        <Stack gap={8} mt={4}>
          <OptionCard value="passphrase" title={say.passphrase} text={say.passphraseText} />
          <OptionCard value="key-file" title={say.keyFile} text={say.keyFileText} />
        </Stack>
      </Radio.Group>
      {form.values.database.protection === 'passphrase' && (
        <PasswordField
          label={say.passphraseField}
          description={say.passphraseHint}
          autoComplete="new-password"
          {...form.getInputProps('database.passphrase')}
        />
      )}
    </>
  );
}

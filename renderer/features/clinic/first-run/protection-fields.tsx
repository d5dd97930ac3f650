import { Alert, type PasswordInputProps, Radio, type RadioGroupProps, Stack } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { words } from '#shared/words/words.ts';
import { PasswordField } from '../../../components/form/password-field.tsx';
import { OptionCard } from '../option-card.tsx';

const say = words.clinic.database;

interface ProtectionFieldsProps {
  protection: RadioGroupInput;
  passphrase: PasswordInput;
}

/** What a form gives for each of its fields. */
type RadioGroupInput = Pick<RadioGroupProps, 'value' | 'onChange' | 'error'>;
type PasswordInput = Pick<PasswordInputProps, 'value' | 'onChange' | 'error'>;

/** Without a keychain: how the key to the data is kept instead. */
export function ProtectionFields({ protection, passphrase }: ProtectionFieldsProps) {
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
      <Radio.Group label={say.protection} {...protection}>
        <Stack gap={8} mt={4}>
          <OptionCard value="passphrase" title={say.passphrase} text={say.passphraseText} />
          <OptionCard value="key-file" title={say.keyFile} text={say.keyFileText} />
        </Stack>
      </Radio.Group>
      {protection.value === 'passphrase' && (
        <PasswordField
          label={say.passphraseField}
          description={say.passphraseHint}
          autoComplete="new-password"
          {...passphrase}
        />
      )}
    </>
  );
}

import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { words } from '#shared/words/words.ts';

/** A password with a button that shows it. Pasting works, and password managers know which it is. */
export function PasswordField(
  props: PasswordInputProps & { autoComplete: 'current-password' | 'new-password' },
) {
  return (
    <PasswordInput
      {...props}
      visibilityToggleButtonProps={{ 'aria-label': words.accounts.password.show, tabIndex: 0 }}
    />
  );
}

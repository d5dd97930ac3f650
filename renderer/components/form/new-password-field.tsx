import type { PasswordInputProps } from '@mantine/core';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { PasswordField } from './password-field.tsx';

const LEAST = 10;
const STRONG = 16;
const say = words.accounts.password;

function strengthHint(password: string): string {
  if (password === '') return say.hint;
  if (password.length < LEAST) return fill(say.weak, { count: LEAST - password.length });
  return password.length < STRONG ? say.fair : say.strong;
}

/** A password to be chosen: says how good it is while one types. Length is what counts. */
export function NewPasswordField({ value, ...rest }: PasswordInputProps) {
  return (
    <PasswordField
      {...rest}
      value={value ?? ''}
      autoComplete="new-password"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={<span aria-live="polite">{strengthHint(typeof value === 'string' ? value : '')}</span>}
    />
  );
}

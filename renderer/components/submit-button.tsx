import { Button, type ButtonProps } from '@mantine/core';
import { KeyHint } from './key-hint.tsx';

/** The button that saves a form, with its key. */
export function SubmitButton({ children, ...rest }: ButtonProps) {
  return (
    <Button type="submit" rightSection={<KeyHint keys="mod+enter" />} {...rest}>
      {children}
    </Button>
  );
}

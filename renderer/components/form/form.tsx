import type { FormEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react';

interface FormProps {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  label?: string;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * A click on a button does not take the focus from a field: leaving the field could show its error, move the button from
 * under the pointer and lose the click.
 */
function keepFocus(event: MouseEvent<HTMLFormElement>): void {
  if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
}

/** A form that Ctrl/Cmd+Enter submits from any field, and that leaves the checking to us. */
export function Form({ onSubmit, label, className, children }: FormProps) {
  const submitOnKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <form
      noValidate
      onSubmit={onSubmit}
      onKeyDown={submitOnKey}
      onMouseDown={keepFocus}
      aria-label={label}
      className={className}
    >
      {children}
    </form>
  );
}

import type { FormEvent, KeyboardEvent, ReactNode } from 'react';

interface FormProps {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  label?: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A form that Ctrl/Cmd+Enter submits from any field, and that leaves the checking to us. */
export function Form({ onSubmit, label, className, children }: FormProps) {
  const submitOnKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <form noValidate onSubmit={onSubmit} onKeyDown={submitOnKey} aria-label={label} className={className}>
      {children}
    </form>
  );
}

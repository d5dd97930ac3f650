import type { FormEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react';

interface FormProps {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** What Escape does from any field. Undefined while it would give up what was typed: that is left to the button that cancels. */
  onEscape?: (() => void) | undefined;
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

/** Whether Escape is for the form: an open list, a dialog above it and the writing of a character come first. */
function isEscape(event: KeyboardEvent<HTMLFormElement>): boolean {
  if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return false;
  // React hands up what happens in dialogs and menus, which are drawn elsewhere.
  if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return false;
  // Mantine's own mark of a field whose list is open: Escape closes that list.
  return !event.target.hasAttribute('data-mantine-stop-propagation');
}

/** A form that Ctrl/Cmd+Enter submits and Escape leaves from any field, and that leaves the checking to us. */
export function Form({ onSubmit, onEscape, label, className, children }: FormProps) {
  const actOnKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (onEscape && isEscape(event)) {
      event.preventDefault();
      return onEscape();
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <form
      noValidate
      onSubmit={onSubmit}
      onKeyDown={actOnKey}
      onMouseDown={keepFocus}
      aria-label={label}
      className={className}
    >
      {children}
    </form>
  );
}

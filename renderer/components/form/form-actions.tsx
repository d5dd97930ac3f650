import { Button, Group } from '@mantine/core';
import { words } from '#shared/words/words.ts';
import { FormFailure } from './form-failure.tsx';
import type { FormFailureState } from './use-form-submit.ts';

interface FormActionsProps {
  failure: FormFailureState;
  isSaving: boolean;
  /** What the button that saves says. */
  save: string;
  /** Absent where there is no way back. */
  onCancel?: (() => void) | undefined;
  /** A form within a panel whose own button comes first. */
  isSecondary?: boolean;
}

/** The end of a form in a pane or a panel: what went wrong, and the two ways out. */
export function FormActions({ failure, isSaving, save, onCancel, isSecondary = false }: FormActionsProps) {
  const look = isSecondary ? ({ size: 'xs', variant: 'light' } as const) : {};
  return (
    <>
      <FormFailure failure={failure} />
      <Group gap={8}>
        <Button type="submit" {...look} loading={isSaving}>
          {save}
        </Button>
        {onCancel && (
          <Button {...look} variant="default" onClick={onCancel}>
            {words.app.actions.cancel}
          </Button>
        )}
      </Group>
    </>
  );
}

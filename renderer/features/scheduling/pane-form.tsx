import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { words } from '#shared/words/words.ts';
import { DetailsPane } from '../../components/details-pane.tsx';
import { Form } from '../../components/form/form.tsx';
import { FormFailure } from '../../components/form/form-failure.tsx';
import type { useFormSubmit } from '../../components/form/use-form-submit.ts';
import { RestoredNote } from '../../components/restored-note.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import classes from './pane-form.module.css';

interface PaneFormProps {
  title: string;
  subtitle?: string;
  /** What the button that sends it says. */
  save: string;
  submit: Pick<ReturnType<typeof useFormSubmit>, 'onSubmit' | 'isSaving' | 'failure'>;
  isDirty: boolean;
  /** What is typed was typed before the pane was last closed. */
  isRestored?: boolean;
  onStartOver: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form that fills the pane beside the calendar or the board: its button and the way to an empty one always in sight. */
export function PaneForm(props: PaneFormProps) {
  const {
    title,
    subtitle,
    save,
    submit,
    isDirty,
    isRestored = false,
    onStartOver,
    onClose,
    children,
  } = props;
  return (
    <Form onSubmit={submit.onSubmit} label={title} className={classes.form}>
      <DetailsPane
        title={title}
        subtitle={subtitle}
        onClose={onClose}
        foot={
          <>
            <SubmitButton loading={submit.isSaving}>{save}</SubmitButton>
            {isDirty && (
              <Button variant="default" onClick={onStartOver}>
                {words.app.actions.startOver}
              </Button>
            )}
          </>
        }
      >
        <Stack gap="sm">
          {isRestored && isDirty && <RestoredNote onStartOver={onStartOver} />}
          <FormFailure failure={submit.failure} />
          {children}
        </Stack>
      </DetailsPane>
    </Form>
  );
}

import type { ReactNode } from 'react';
import { words } from '#shared/words/words.ts';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { Form } from '../../components/form/form.tsx';
import { FormFailure } from '../../components/form/form-failure.tsx';
import type { useSaveEdits } from '../../components/form/use-save-edits.ts';
import { FormPage, formPageClass } from '../../components/form-page.tsx';
import { RestoredNote } from '../../components/restored-note.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';

interface SettingsFrameProps {
  title: string;
  save: ReturnType<typeof useSaveEdits>;
  isRestored: boolean;
  onStartOver: () => void;
  /** What a field is called, and how its value is written, where two have changed it. */
  fieldLabel: (field: string) => string;
  showValue: (field: string, value: unknown) => string;
  children: ReactNode;
}

/** The frame of a page of settings: what was kept, what is wrong, saving, and a clash. */
export function SettingsFrame({
  title,
  save,
  isRestored,
  onStartOver,
  fieldLabel,
  showValue,
  children,
}: SettingsFrameProps) {
  return (
    <Form onSubmit={save.onSubmit} label={title} className={formPageClass}>
      <FormPage foot={<SubmitButton loading={save.isSaving}>{words.clinic.settings.save}</SubmitButton>}>
        {isRestored && <RestoredNote onStartOver={onStartOver} />}
        <FormFailure failure={save.failure} />
        {children}
      </FormPage>
      <ConflictDialog
        clashes={save.clashes}
        fieldLabel={fieldLabel}
        showValue={showValue}
        onChoose={save.resolve}
        onClose={save.closeConflict}
      />
    </Form>
  );
}

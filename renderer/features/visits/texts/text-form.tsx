import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { words } from '#shared/words/words.ts';
import { ConflictDialog } from '../../../components/conflict-dialog.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormActions } from '../../../components/form/form-actions.tsx';
import type { useSaveEdits } from '../../../components/form/use-save-edits.ts';
import { RestoredNote } from '../../../components/restored-note.tsx';

interface TextFormProps {
  label: string;
  save: ReturnType<typeof useSaveEdits>;
  isRestored: boolean;
  onStartOver: () => void;
  onEscape: (() => void) | undefined;
  onCancel: () => void;
  children: ReactNode;
}

const say = words.noteTexts;
const fieldNames: Record<string, string> = {
  ...words.visits.note.parts,
  abbreviation: say.abbreviation,
  text: say.text,
  name: say.name,
  kind: say.letterKind,
  appointmentTypes: say.appointmentTypes,
  complaints: say.complaints,
  scope: say.scope,
};

/** The frame of the forms for phrases and templates: what was kept, what is wrong, saving, and a clash. */
export function TextForm(props: TextFormProps) {
  const { label, save, isRestored, onEscape, onStartOver, onCancel, children } = props;
  return (
    <Form onSubmit={save.onSubmit} onEscape={onEscape} label={label}>
      <Stack gap="sm">
        {isRestored && <RestoredNote onStartOver={onStartOver} />}
        {children}
        <FormActions failure={save.failure} isSaving={save.isSaving} save={say.save} onCancel={onCancel} />
      </Stack>
      <ConflictDialog
        clashes={save.clashes}
        fieldLabel={(field) => fieldNames[field] ?? field}
        showValue={(_field, value) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))}
        onChoose={save.resolve}
        onClose={save.closeConflict}
      />
    </Form>
  );
}

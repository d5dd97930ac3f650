import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { StaffMember } from '#shared/contract/accounts.ts';
import { fullName, type StaffRole } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { roleLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { ConflictDialog } from '../../../components/conflict-dialog.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormActions } from '../../../components/form/form-actions.tsx';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { useSaveEdits } from '../../../components/form/use-save-edits.ts';
import { RestoredNote } from '../../../components/restored-note.tsx';
import { StaffFields } from './staff-fields.tsx';
import { staffBase, staffInput, staffRules, staffValues } from './staff-values.ts';

const say = words.accounts.staffForm;
const labels: Record<string, string> = say;
const roles: Record<string, string> = roleLabels satisfies Record<StaffRole | 'patient', string>;

/** Under which key the half-typed edit is kept. */
export const editStaffFormKey = (staffId: string) => `accounts.editStaff:${staffId}`;

/** Changes a member of staff; only what was changed is sent. */
export function EditStaffForm({ person, onClose }: { person: StaffMember; onClose: () => void }) {
  const [initialValues] = useState(() => staffValues(person));
  const form = useForm({ initialValues, validate: staffRules, validateInputOnBlur: true });
  const draft = useKeptDraft(editStaffFormKey(person._id), form, staffBase(person));
  const update = useChannelMutation('accounts.updateStaff');
  const save = useSaveEdits({
    form,
    draft,
    toInput: staffInput,
    send: (edits) =>
      update.mutateAsync({ staffId: person._id, edits } as Parameters<typeof update.mutateAsync>[0]),
    onSaved: (isChanged) => {
      toastDone(isChanged ? fill(say.saved, { name: fullName(person) }) : say.unchanged);
      onClose();
    },
  });
  const ways = draft.waysOut(onClose);
  return (
    <Form
      onSubmit={save.onSubmit}
      onEscape={ways.onEscape}
      label={fill(say.editTitle, { name: fullName(person) })}
    >
      <Stack gap="sm">
        {draft.isRestored && <RestoredNote onStartOver={ways.onCancel} />}
        <StaffFields form={form} />
        <FormActions
          failure={save.failure}
          isSaving={save.isSaving}
          save={say.save}
          onCancel={ways.onCancel}
        />
      </Stack>
      <ConflictDialog
        clashes={save.clashes}
        fieldLabel={(field) => labels[field] ?? field}
        showValue={(_, value) => roles[String(value)] ?? String(value ?? '')}
        onChoose={save.resolve}
        onClose={save.closeConflict}
      />
    </Form>
  );
}

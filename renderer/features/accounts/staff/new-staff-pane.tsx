import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormActions } from '../../../components/form/form-actions.tsx';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { RestoredNote } from '../../../components/restored-note.tsx';
import type { GivenPassword } from './one-time-password.tsx';
import { StaffFields } from './staff-fields.tsx';
import { staffInput, staffRules, staffValues } from './staff-values.ts';

const say = words.accounts.staffForm;

interface NewStaffPaneProps {
  onCreated: (staffId: string, given: GivenPassword) => void;
  onClose: () => void;
}

/** The form for a new member of staff; their one-time password shows afterwards. */
export function NewStaffPane({ onCreated, onClose }: NewStaffPaneProps) {
  const form = useForm({
    initialValues: staffValues(undefined),
    validate: staffRules,
    validateInputOnBlur: true,
  });
  const draft = useKeptDraft('accounts.newStaff', form, null);
  const create = useChannelMutation('accounts.createStaff');
  const submit = useFormSubmit(form, async (values) => {
    const { staff, oneTimePassword } = await create.mutateAsync(staffInput(values));
    draft.drop();
    toastDone(fill(say.created, { name: fullName(staff) }));
    onCreated(staff._id, { staffId: staff._id, name: fullName(staff), password: oneTimePassword });
  });
  const startOver = () => {
    form.reset();
    draft.drop();
  };
  return (
    <DetailsPane title={say.newTitle} onClose={onClose}>
      <Form onSubmit={submit.onSubmit} onEscape={onClose} label={say.newTitle}>
        <Stack gap="sm">
          {draft.isRestored && <RestoredNote onStartOver={startOver} />}
          <StaffFields form={form} />
          <FormActions
            failure={submit.failure}
            isSaving={submit.isSaving}
            save={say.create}
            onCancel={onClose}
          />
        </Stack>
      </Form>
    </DetailsPane>
  );
}

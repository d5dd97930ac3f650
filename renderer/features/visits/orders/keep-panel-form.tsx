import { ActionIcon, Checkbox, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconX } from '@tabler/icons-react';
import { contract } from '#shared/contract/contract.ts';
import type { TestPanel } from '#shared/domain/test-choices.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel, useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormActions } from '../../../components/form/form-actions.tsx';
import { formRules } from '../../../components/form/form-rules.ts';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import classes from './orders.module.css';

interface KeepPanelFormProps {
  tests: TestPanel['tests'];
  onClose: () => void;
}

const say = words.orders.panel;

/** Keeps the ordered tests as a panel, and removes panels of one's own. */
export function KeepPanelForm({ tests, onClose }: KeepPanelFormProps) {
  const keep = useChannelMutation('visits.keepTestPanel');
  const remove = useChannelMutation('visits.removeTestPanel');
  const own = useChannel('visits.getTestChoices', {}).data?.panels.filter(({ isOwn }) => isOwn) ?? [];
  const form = useForm({
    initialValues: { name: '', isShared: false },
    validate: formRules(contract['visits.keepTestPanel'].input, (values) => ({ ...values, tests })),
  });
  const save = useFormSubmit(form, async (values) => {
    await keep.mutateAsync({ ...values, tests });
    toastDone(fill(say.saved, { name: values.name }));
    onClose();
  });
  const takeAway = async ({ _id, revision, name, isShared, tests: removed }: (typeof own)[number]) => {
    try {
      await remove.mutateAsync({ panelId: _id, revision });
      const putBack = () => keep.mutateAsync({ name, isShared, tests: removed }).catch(toastFailure);
      toastDone(fill(say.removed, { name }), () => void putBack());
    } catch (error) {
      toastFailure(error);
    }
  };
  return (
    <Form onSubmit={save.onSubmit} onEscape={onClose} label={say.keep} className={classes.form}>
      <TextInput
        label={say.name}
        autoFocus
        autoComplete="off"
        maxLength={60}
        {...form.getInputProps('name')}
      />
      <Checkbox label={say.isShared} {...form.getInputProps('isShared', { type: 'checkbox' })} />
      <FormActions
        failure={save.failure}
        isSaving={save.isSaving}
        save={say.save}
        onCancel={onClose}
        isSecondary
      />
      {own.length > 0 && (
        <div>
          <Text size="sm" c="dimmed">
            {say.own}
          </Text>
          {own.map((panel) => (
            <div key={panel._id} className={classes.row}>
              <span className={classes.name}>{panel.name}</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={fill(say.remove, { name: panel.name })}
                onClick={() => void takeAway(panel)}
              >
                <IconX size={14} stroke={2} aria-hidden />
              </ActionIcon>
            </div>
          ))}
        </div>
      )}
    </Form>
  );
}

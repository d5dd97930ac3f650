import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { words } from '#shared/words/words.ts';
import { Form } from '../../../components/form/form.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';

interface SaveViewDialogProps {
  onSave: (name: string, isShared: boolean) => Promise<void>;
  onClose: () => void;
}

const NAME_LENGTH = 60;
const say = words.registry.list.views;

/** Asks what a view is to be called, and for whom it is. */
export function SaveViewDialog({ onSave, onClose }: SaveViewDialogProps) {
  const form = useForm({
    initialValues: { name: '', isShared: false },
    validate: { name: (text) => (text.trim() === '' ? sayFieldError('REQUIRED') : null) },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={say.saveTitle}
      closeButtonProps={{ 'aria-label': words.app.actions.close }}
    >
      <Form
        label={say.saveTitle}
        onSubmit={form.onSubmit(({ name, isShared }) => {
          onClose();
          void onSave(name.trim(), isShared);
        })}
      >
        <Stack gap="md">
          <TextInput
            label={say.name}
            maxLength={NAME_LENGTH}
            autoComplete="off"
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Checkbox label={say.isShared} {...form.getInputProps('isShared', { type: 'checkbox' })} />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {words.app.actions.cancel}
            </Button>
            <SubmitButton>{words.app.actions.save}</SubmitButton>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}

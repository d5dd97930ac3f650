import { Button, Group, Modal, Text } from '@mantine/core';
import { words } from '#shared/words/words.ts';

interface ConfirmDialogProps {
  isOpen: boolean;
  /** Names the person or thing. */
  title: string;
  text: string;
  confirm: string;
  isDangerous?: boolean;
  isBusy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** A question before what cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': words.app.actions.close }}
    >
      <Text>{props.text}</Text>
      <Group justify="flex-end" mt="lg" gap={8}>
        <Button variant="default" onClick={props.onClose} data-autofocus>
          {words.app.actions.cancel}
        </Button>
        <Button
          color={props.isDangerous ? 'red' : undefined}
          loading={props.isBusy ?? false}
          onClick={props.onConfirm}
        >
          {props.confirm}
        </Button>
      </Group>
    </Modal>
  );
}

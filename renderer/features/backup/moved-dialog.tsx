import { Button, Group, Modal, Text } from '@mantine/core';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import type { Moved } from './move-panel.tsx';

const say = words.backup.move;

/** The clinic is on the server: what was moved, and where the old data stays. */
export function MovedDialog({ moved, onClose }: { moved: Moved; onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={say.done}
      closeButtonProps={{ 'aria-label': words.app.actions.close }}
    >
      <Text>{fill(say.doneText, { documents: moved.documents, folder: moved.oldFolder })}</Text>
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose} data-autofocus>
          {words.app.actions.close}
        </Button>
      </Group>
    </Modal>
  );
}

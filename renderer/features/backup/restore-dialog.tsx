import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { BackupSummary } from '#shared/contract/backup.ts';
import type { ChannelOutput } from '#shared/contract/contract.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { call } from '../../app/client.ts';
import { useClinic } from '../../app/clinic.ts';
import { startAfresh } from '../../app/start-afresh.ts';
import { RestoreForm } from './restore-form.tsx';

const say = words.backup.restore;

/** An administrator goes back to a backup. Afterwards nobody is signed in, so the only way is to the sign-in. */
export function RestoreDialog({ backup, onClose }: { backup: BackupSummary; onClose: () => void }) {
  const { name } = useClinic();
  // The name in use when the dialog opened: the restored clinic may have another.
  const [replaced] = useState(name);
  const [restored, setRestored] = useState<ChannelOutput<'backup.restore'>>();
  if (restored) {
    return (
      <Modal opened onClose={startAfresh} title={say.done} withCloseButton={false}>
        <Text>
          {restored.keptFolder ? fill(say.doneText, { folder: restored.keptFolder }) : say.doneTextNew}
        </Text>
        <Group justify="flex-end" mt="lg">
          <Button onClick={startAfresh} data-autofocus>
            {say.signIn}
          </Button>
        </Group>
      </Modal>
    );
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={say.title}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': words.app.actions.close }}
    >
      <RestoreForm
        backup={backup}
        replaced={replaced}
        restore={async (input) => setRestored(await call('backup.restore', input))}
        onBack={onClose}
      />
    </Modal>
  );
}

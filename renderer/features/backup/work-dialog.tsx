import { Button, Group, Modal, Progress, Text } from '@mantine/core';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useLiveStore } from '../../app/live-store.ts';
import { useChannelMutation } from '../../app/queries.ts';

interface WorkDialogProps {
  isOpen: boolean;
  title: string;
  text?: string;
  /** What has begun goes on to its end: there is no way to stop it. */
  isUnstoppable?: boolean;
}

/** How far long work has come, with the way to stop it. */
export function WorkDialog({ isOpen, title, text, isUnstoppable = false }: WorkDialogProps) {
  const cancel = useChannelMutation('backup.cancelWork');
  const hasBegun = useLiveStore((state) => state.workProgress !== undefined);
  return (
    <Modal
      opened={isOpen && hasBegun}
      onClose={() => undefined}
      title={title}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      {text && <Text mb="md">{text}</Text>}
      <WorkProgress label={title} />
      {!isUnstoppable && (
        <Group justify="flex-end" mt="lg">
          <Button
            variant="default"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({})}
            data-autofocus
          >
            {words.app.actions.cancel}
          </Button>
        </Group>
      )}
    </Modal>
  );
}

function WorkProgress({ label }: { label: string }) {
  const progress = useLiveStore((state) => state.workProgress);
  const percent = progress ? Math.round((100 * progress.done) / Math.max(1, progress.total)) : 0;
  return (
    <>
      <Progress value={Math.max(2, percent)} aria-label={label} transitionDuration={120} />
      <Text size="sm" c="dimmed" mt={8} role="status">
        {fill(words.backup.progress, { percent })}
      </Text>
    </>
  );
}

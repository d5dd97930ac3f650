import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { sayError } from '#shared/words/errors.ts';
import { words } from '#shared/words/words.ts';
import { errorValue } from './call-error.ts';

/** Says what has been done, with a way back where there is one. @returns takes the words away again */
export function toastDone(message: string, undo?: () => void): () => void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        {undo && (
          <Button
            variant="subtle"
            size="compact-sm"
            flex="none"
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            {words.app.actions.undo}
          </Button>
        )}
      </Group>
    ),
    icon: <IconCheck size={16} stroke={2} aria-hidden />,
    color: 'teal',
    autoClose: undo ? 10_000 : 4_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': words.app.actions.close },
  });
  return () => notifications.hide(id);
}

/** Says why something did not work, where no form can say it beside a field. */
export function toastFailure(error: unknown): void {
  const value = errorValue(error);
  const { title, mend } = sayError(value);
  notifications.show({
    title,
    message: mend,
    icon: <IconAlertTriangle size={16} stroke={2} aria-hidden />,
    color: 'red',
    autoClose: 10_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': words.app.actions.close },
  });
}

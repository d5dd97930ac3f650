import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { AppErrorValue } from '#shared/errors.ts';
import { sayError } from '#shared/words/errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';

/** An error where it happened: what happened, what to do, and its number where it has one. */
export function ErrorNote({ error }: { error: AppErrorValue }) {
  const { title, mend } = sayError(error);
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      title={title}
      icon={<IconAlertTriangle size={18} stroke={1.75} aria-hidden />}
      styles={{ message: { color: 'var(--ink)' } }}
    >
      {mend}
      {error.errorId && (
        <Text size="xs" c="dimmed" mt={4}>
          {fill(words.app.error.id, { id: error.errorId })}
        </Text>
      )}
    </Alert>
  );
}

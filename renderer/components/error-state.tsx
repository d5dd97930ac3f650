import { Button, Stack, Text, Title } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { sayError } from '#shared/words/errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { errorValue } from '../app/call-error.ts';

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
}

/** What stands in the place of a list or a page that could not be read. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const value = errorValue(error);
  const { title, mend } = sayError(value);
  return (
    <Stack align="center" gap={8} py={48} px="lg" role="alert">
      <IconCloudOff size={28} stroke={1.5} color="var(--danger)" aria-hidden />
      <Title order={2}>{title}</Title>
      <Text c="dimmed" ta="center" maw={420}>
        {mend}
      </Text>
      {value.errorId && (
        <Text size="xs" c="dimmed">
          {fill(words.app.error.id, { id: value.errorId })}
        </Text>
      )}
      {onRetry && (
        <Button variant="default" onClick={onRetry} mt={8}>
          {words.app.actions.retry}
        </Button>
      )}
    </Stack>
  );
}

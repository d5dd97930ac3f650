import { Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { words } from '#shared/words/words.ts';

/** Says that what was typed earlier is back, with a way to start over. */
export function RestoredNote({ onStartOver }: { onStartOver: () => void }) {
  return (
    <Group gap={8} c="dimmed" role="status">
      <IconHistory size={16} stroke={1.75} aria-hidden />
      <Text size="sm">{words.app.draftRestored}</Text>
      <Button variant="subtle" size="compact-sm" onClick={onStartOver}>
        {words.app.actions.startOver}
      </Button>
    </Group>
  );
}

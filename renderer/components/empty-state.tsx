import { Stack, Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon: Icon;
  title: string;
  text?: string;
  /** The first step. */
  action?: ReactNode;
}

/** Says what belongs here, and offers the first step. */
export function EmptyState({ icon: Glyph, title, text, action }: EmptyStateProps) {
  return (
    <Stack align="center" gap={8} py={48} px="lg">
      <Glyph size={28} stroke={1.5} color="var(--muted)" aria-hidden />
      <Title order={2} ta="center">
        {title}
      </Title>
      {text && (
        <Text c="dimmed" ta="center" maw={420}>
          {text}
        </Text>
      )}
      {action}
    </Stack>
  );
}

import { Button, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { words } from '#shared/words/words.ts';

/** Catches a screen that fails while drawing; the rest of the window goes on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Stack align="center" justify="center" gap={8} p="xl" flex={1} role="alert">
        <Title order={1}>{words.app.crash.title}</Title>
        <Text c="dimmed">{words.app.crash.text}</Text>
        <Button mt={8} onClick={() => this.setState({ hasFailed: false })}>
          {words.app.crash.again}
        </Button>
      </Stack>
    );
  }
}

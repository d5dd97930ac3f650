import { Button, CopyButton, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import classes from './staff.module.css';

/** A password that was just made for someone, shown once. */
export interface GivenPassword {
  staffId: string;
  name: string;
  password: string;
}

const say = words.accounts.oneTime;

/** The one-time password, to be handed over; gone when it was noted. */
export function OneTimePassword({ given, onDone }: { given: GivenPassword; onDone: () => void }) {
  return (
    <section className={classes.oneTime} aria-label={say.label} role="status">
      <Text fw={600}>{fill(say.title, { name: given.name })}</Text>
      <Text size="sm">{say.text}</Text>
      <output className={classes.password} aria-label={say.label} data-testid="one-time-password">
        {given.password}
      </output>
      <Group gap={8}>
        <CopyButton value={given.password}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={
                copied ? (
                  <IconCheck size={16} stroke={1.75} aria-hidden />
                ) : (
                  <IconCopy size={16} stroke={1.75} aria-hidden />
                )
              }
            >
              {copied ? words.app.actions.copied : words.app.actions.copy}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onDone}>
          {say.done}
        </Button>
      </Group>
    </section>
  );
}

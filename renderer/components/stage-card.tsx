import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import classes from './stage-card.module.css';

interface StageCardProps {
  title: string;
  lead?: ReactNode;
  /** Above the title: where one is. */
  step?: string;
  /** Beside the card. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A window with one task and nothing else: first run, sign-in, lock. */
export function StageCard({ title, lead, step, aside, children }: StageCardProps) {
  return (
    <main className={classes.stage}>
      <div className={classes.column}>
        <div className={classes.brand}>
          <Brand />
        </div>
        <div className={classes.cards}>
          <div className={classes.card}>
            {step && (
              <Text size="sm" c="dimmed" mb={4}>
                {step}
              </Text>
            )}
            <Title order={1}>{title}</Title>
            {lead && (
              <Text c="dimmed" mt={4}>
                {lead}
              </Text>
            )}
            <div className={classes.body}>{children}</div>
          </div>
          {aside}
        </div>
      </div>
    </main>
  );
}

import { Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './record-progress.module.css';

interface RecordProgressProps {
  title: string;
  text?: string | undefined;
  /** From 0 to 1. */
  share: number;
  children?: ReactNode;
}

/** How far the reading or the laying out of a record is. */
export function RecordProgress({ title, text, share, children }: RecordProgressProps) {
  return (
    <div className={classes.progress} role="status">
      <Text fw={650}>{title}</Text>
      <Progress w="20rem" value={share * 100} aria-label={title} />
      <Text c="dimmed" size="sm" className={classes.text ?? ''}>
        {text}
      </Text>
      {children}
    </div>
  );
}

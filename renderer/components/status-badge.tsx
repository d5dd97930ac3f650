import type { Icon } from '@tabler/icons-react';
import classes from './status-badge.module.css';

export type StatusTone = 'neutral' | 'primary' | 'good' | 'attention' | 'danger' | 'confirmed' | 'held';

interface StatusBadgeProps {
  tone: StatusTone;
  icon: Icon;
  children: string;
}

/** A status as colour, shape and word together. */
export function StatusBadge({ tone, icon: Glyph, children }: StatusBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <Glyph size={14} stroke={2} aria-hidden />
      {children}
    </span>
  );
}

import { IconAlertTriangle } from '@tabler/icons-react';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import type { Formats } from '../../../../app/formats.ts';
import { type DayAxis, momentAfter } from '../../layout/day-axis.ts';
import { rangeStyle } from '../block-style.ts';
import classes from './drag-ghost.module.css';
import { useGhostStore } from './ghost-store.ts';

interface DragGhostProps {
  doctorId: string;
  axis: DayAxis;
  formats: Formats;
}

/** What would be if one let go now, with its time and length. */
export function DragGhost({ doctorId, axis, formats }: DragGhostProps) {
  const ghost = useGhostStore((state) => (state.ghost?.doctorId === doctorId ? state.ghost : undefined));
  if (!ghost) return null;
  const range = { start: momentAfter(axis, ghost.from), end: momentAfter(axis, ghost.to) };
  const spoken = {
    start: formats.time(range.start),
    end: formats.time(range.end),
    count: ghost.to - ghost.from,
  };
  return (
    <div
      className={classes.ghost}
      style={rangeStyle(axis, range)}
      data-taken={ghost.isTaken || undefined}
      aria-hidden
    >
      {ghost.isTaken && <IconAlertTriangle size={13} stroke={2.25} />}
      <span>{fill(words.scheduling.drag.ghost, spoken)}</span>
      {ghost.isTaken && <span>{words.scheduling.drag.taken}</span>}
    </div>
  );
}

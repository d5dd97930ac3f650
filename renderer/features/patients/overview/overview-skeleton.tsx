import { Skeleton, VisuallyHidden } from '@mantine/core';
import { words } from '#shared/words/words.ts';
import classes from './overview.module.css';

/** The heights of what will stand in each column, so that nothing jumps when it is there. */
const COLUMNS = [
  [96, 120, 200],
  [168, 260, 80],
  [140, 160, 200],
];

/** Grey panels in the places of those that are being read. */
export function OverviewSkeleton() {
  return (
    <div className={classes.columns} role="status">
      <VisuallyHidden>{words.app.loading}</VisuallyHidden>
      {COLUMNS.map((heights) => (
        <div key={heights.join()} className={classes.column}>
          {heights.map((height) => (
            <Skeleton key={height} height={height} radius={10} />
          ))}
        </div>
      ))}
    </div>
  );
}

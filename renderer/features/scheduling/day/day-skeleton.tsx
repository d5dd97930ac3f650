import { Skeleton, VisuallyHidden } from '@mantine/core';
import { words } from '#shared/words/words.ts';
import classes from './day-skeleton.module.css';

const columns = [
  [38, 20, 38, 60, 38],
  [20, 60, 38, 20],
  [38, 38, 90, 38],
  [60, 20, 38],
];

/** Grey blocks in the place of a day that is being read. */
export function DaySkeleton() {
  return (
    <div className={classes.columns} role="status">
      <VisuallyHidden>{words.app.loading}</VisuallyHidden>
      {columns.map((heights) => (
        <div key={heights.join()} className={classes.column}>
          <Skeleton height={16} width="60%" />
          <Skeleton height={12} width="40%" mb={12} />
          {heights.map((height, index) => (
            <Skeleton key={`${height}-${heights.slice(0, index).length}`} height={height} />
          ))}
        </div>
      ))}
    </div>
  );
}

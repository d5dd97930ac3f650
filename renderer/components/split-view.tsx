import type { ReactNode } from 'react';
import classes from './split-view.module.css';

/** A list in the middle with its details at the right. Each scrolls by itself. */
export function SplitView({ children, side }: { children: ReactNode; side?: ReactNode }) {
  return (
    <div className={classes.split}>
      <div className={classes.main}>{children}</div>
      {side && <aside className={classes.side}>{side}</aside>}
    </div>
  );
}

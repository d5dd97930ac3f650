import type { ReactNode } from 'react';
import classes from './page-body.module.css';

interface PageBodyProps {
  children: ReactNode;
  /** The children reach to the edges, as a table does. */
  isFlush?: boolean;
}

/** A screen's content below its header: a surface that scrolls. */
export function PageBody({ children, isFlush }: PageBodyProps) {
  return (
    <div className={classes.body} data-flush={isFlush || undefined}>
      {children}
    </div>
  );
}

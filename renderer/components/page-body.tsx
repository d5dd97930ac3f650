import type { ReactNode } from 'react';
import classes from './page-body.module.css';

/** A screen's content below its header: a surface that scrolls. */
export function PageBody({ children, isPlain }: { children: ReactNode; isPlain?: boolean }) {
  return (
    <div className={classes.body} data-plain={isPlain || undefined}>
      {children}
    </div>
  );
}

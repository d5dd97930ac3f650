import type { ReactNode } from 'react';
import { type Paper, paperSizes } from '#shared/domain/paper.ts';
import classes from './print.module.css';

interface SheetProps {
  paper: Paper;
  /** Labels reach to the edge. */
  isBare?: boolean;
  children: ReactNode;
}

/** One page, as large as its paper. */
export function Sheet({ paper, isBare, children }: SheetProps) {
  const { width, height } = paperSizes[paper];
  return (
    <article
      className={classes.sheet}
      data-bare={isBare || undefined}
      style={{ width: `${width}mm`, height: `${height}mm` }}
    >
      {children}
    </article>
  );
}

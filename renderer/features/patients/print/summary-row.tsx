import type { ReactNode } from 'react';
import classes from './patient-print.module.css';
import type { SummaryLine } from './summary-lists.ts';

interface SummaryRowProps {
  title?: string | undefined;
  /** Stands below a rule already. */
  hasNoRule?: boolean;
  children: ReactNode;
}

/** A line of the summary beside the title of its list, which stands at the first line only. */
export function SummaryRow({ title, hasNoRule, children }: SummaryRowProps) {
  return (
    <div className={classes.row} data-first={(title !== undefined && !hasNoRule) || undefined}>
      <b className={classes.rowTitle}>{title}</b>
      <div>{children}</div>
    </div>
  );
}

interface SummaryLineViewProps {
  line: SummaryLine;
  isEmpty?: boolean;
  isAlert?: boolean | undefined;
}

export function SummaryLineView({ line, isEmpty, isAlert }: SummaryLineViewProps) {
  return (
    <span data-alert={isAlert || undefined} className={isEmpty ? classes.empty : classes.line}>
      {line.text}
      {line.facts && ', '}
      {line.facts && <span className={classes.lineFacts}>{line.facts}</span>}
    </span>
  );
}

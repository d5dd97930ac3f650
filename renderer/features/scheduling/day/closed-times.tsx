import type { ExceptionView } from '#shared/contract/availability-exceptions.ts';
import { fill } from '#shared/words/fill.ts';
import { exceptionKindLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { type DayAxis, placeOnAxis } from '../layout/day-axis.ts';
import { rangeStyle } from './block-style.ts';
import classes from './day-view.module.css';

/** The times of a column that an exception takes away, each with its reason. */
export function ClosedTimes({ axis, closed }: { axis: DayAxis; closed: readonly ExceptionView[] }) {
  const shown = closed
    .map((exception) => ({ exception, range: { start: exception.from, end: exception.to } }))
    .filter(({ range }) => placeOnAxis(axis, range).from < placeOnAxis(axis, range).to);
  return shown.map(({ exception: { _id, kind, reason }, range }) => (
    <div key={_id} className={classes.closed} style={rangeStyle(axis, range)}>
      <span>{fill(words.scheduling.calendar.closed, { kind: exceptionKindLabels[kind], reason })}</span>
    </div>
  ));
}

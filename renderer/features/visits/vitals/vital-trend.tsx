import { VisuallyHidden } from '@mantine/core';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { Sparkline } from '../../../components/sparkline.tsx';
import type { EarlierVital } from './vital-history.ts';
import classes from './vitals.module.css';

const say = words.visits.vitals;

/** What a vital sign was before: the last value with its date, and the course. Read out, it is the numbers. */
export function VitalTrend({ earlier }: { earlier: readonly EarlierVital[] }) {
  const formats = useFormats();
  const last = earlier.at(-1);
  if (!last) return null;
  const course = earlier
    .toReversed()
    .map(({ shown, takenAt }) => fill(say.before.value, { value: shown, date: formats.dayOf(takenAt) }))
    .join('; ');
  return (
    <span className={classes.trend}>
      <VisuallyHidden>{fill(say.before.course, { list: course })}</VisuallyHidden>
      <span aria-hidden className={classes.last}>
        <span className={classes.lastValue}>{last.shown}</span>
        <Sparkline values={earlier.map(({ height }) => height)} />
      </span>
      <span aria-hidden>{formats.dayOf(last.takenAt)}</span>
    </span>
  );
}

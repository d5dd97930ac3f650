import { IconHandStop } from '@tabler/icons-react';
import type { SlotHoldView } from '#shared/contract/slot-holds.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import type { Formats } from '../../../app/formats.ts';
import { rangeStyle } from '../day/block-style.ts';
import type { DayAxis } from '../layout/day-axis.ts';
import { rangeOf } from '../layout/doctor-columns.ts';
import classes from './held.module.css';

const say = words.scheduling.holds;

interface HeldTimesProps {
  axis: DayAxis;
  holds: readonly SlotHoldView[];
  formats: Formats;
}

/** The times of a column that colleagues are about to book, each with the name. */
export function HeldTimes({ axis, holds, formats }: HeldTimesProps) {
  return holds.map((hold) => {
    const range = rangeOf(hold);
    const label = fill(say.label, {
      start: formats.time(range.start),
      end: formats.time(range.end),
      name: hold.holder,
    });
    return (
      <div key={hold._id} className={classes.held} style={rangeStyle(axis, range)} title={label}>
        <IconHandStop size={13} stroke={2.25} aria-hidden />
        <span>{fill(say.held, { name: hold.holder })}</span>
      </div>
    );
  });
}

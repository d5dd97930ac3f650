import { type KeyboardEvent, memo, useId } from 'react';
import type { SlotHoldView } from '#shared/contract/slot-holds.ts';
import type { Formats } from '../../../app/formats.ts';
import type { BookingSeed } from '../booking/booking-seed.ts';
import { HeldTimes } from '../hold/held-times.tsx';
import type { DayAxis } from '../layout/day-axis.ts';
import type { CalendarColumn } from '../layout/doctor-columns.ts';
import { rangeStyle } from './block-style.ts';
import { ClosedTimes } from './closed-times.tsx';
import { ColumnBlocks } from './column-blocks.tsx';
import { ColumnHead } from './column-head.tsx';
import classes from './day-view.module.css';
import { FreePlace } from './free-place.tsx';
import { DragGhost } from './gesture/drag-ghost.tsx';

export interface ColumnHandlers {
  onOpen: (appointmentId: string) => void;
  onWalk: (event: KeyboardEvent, appointmentId: string) => void;
  /** Absent for those who do not book. */
  onBook: ((seed: BookingSeed) => void) | undefined;
  /** Absent where the person may not change this doctor's hours. */
  onHours: ((doctorId: string) => void) | undefined;
}

interface DoctorColumnProps extends ColumnHandlers {
  /** Its column of the grid; the first one is the time axis. */
  place: number;
  date: string;
  column: CalendarColumn;
  axis: DayAxis;
  /** What colleagues hold of this doctor's time. */
  holds: readonly SlotHoldView[];
  formats: Formats;
  /** Where it is in this column. */
  chosenId: string | undefined;
  tabStop: string | undefined;
}

/** One doctor's day: head, working hours, appointments. Drawn anew only when something of it has changed. */
export const DoctorColumn = memo(function DoctorColumn(props: DoctorColumnProps) {
  const { place, date, column, axis, holds, formats, chosenId, tabStop } = props;
  const { onOpen, onWalk, onBook, onHours } = props;
  const headId = useId();
  return (
    <section className={classes.column} style={{ gridColumn: place }} aria-labelledby={headId}>
      <ColumnHead id={headId} date={date} column={column} onHours={onHours} />
      <div className={classes.track} data-track={column.doctor._id}>
        {column.stretches.map((stretch) => (
          <div key={stretch.start} className={classes.working} style={rangeStyle(axis, stretch)} />
        ))}
        <ClosedTimes axis={axis} closed={column.closed} />
        {onBook && <FreePlace axis={axis} column={column} holds={holds} formats={formats} onBook={onBook} />}
        <HeldTimes axis={axis} holds={holds} formats={formats} />
        <div className={classes.blocks}>
          <ColumnBlocks
            {...{ column, axis, formats, chosenId, tabStop, onOpen, onWalk }}
            mayMove={onBook !== undefined}
          />
        </div>
        <DragGhost doctorId={column.doctor._id} axis={axis} formats={formats} />
      </div>
    </section>
  );
});

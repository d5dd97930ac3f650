import { type KeyboardEvent, useId } from 'react';
import type { BookingSeed } from '../booking/booking-seed.ts';
import { type DayAxis, placeOnAxis } from '../layout/day-axis.ts';
import { type CalendarColumn, rangeOf } from '../layout/doctor-columns.ts';
import { arrangeInLanes } from '../layout/lanes.ts';
import { AppointmentBlock } from './appointment-block.tsx';
import { rangeStyle } from './block-style.ts';
import { ClosedTimes } from './closed-times.tsx';
import { ColumnHead } from './column-head.tsx';
import classes from './day-view.module.css';
import { FreePlace } from './free-place.tsx';

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
  chosenId: string | undefined;
  tabStop: string | undefined;
}

/** One doctor's day: head, working hours, appointments. */
export function DoctorColumn(props: DoctorColumnProps) {
  const { place, date, column, axis, chosenId, tabStop, onOpen, onWalk, onBook, onHours } = props;
  const headId = useId();
  const lanes = arrangeInLanes(
    column.appointments.map((appointment) => placeOnAxis(axis, rangeOf(appointment))),
  );
  return (
    <section className={classes.column} style={{ gridColumn: place }} aria-labelledby={headId}>
      <ColumnHead id={headId} date={date} column={column} onHours={onHours} />
      <div className={classes.track}>
        {column.stretches.map((stretch) => (
          <div key={stretch.start} className={classes.working} style={rangeStyle(axis, stretch)} />
        ))}
        <ClosedTimes axis={axis} closed={column.closed} />
        {onBook && <FreePlace axis={axis} column={column} onBook={onBook} />}
        {column.appointments.map((appointment, index) => (
          <AppointmentBlock
            key={appointment._id}
            appointment={appointment}
            axis={axis}
            lane={lanes[index] ?? { lane: 0, lanes: 1 }}
            isChosen={appointment._id === chosenId}
            isTabStop={appointment._id === tabStop}
            onOpen={onOpen}
            onWalk={onWalk}
          />
        ))}
      </div>
    </section>
  );
}

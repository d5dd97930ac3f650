import { type KeyboardEvent, useMemo } from 'react';
import type { Formats } from '../../../app/formats.ts';
import { TakenBlock } from '../filter/taken-block.tsx';
import { useIsFilteredOut } from '../filter/use-calendar-filter.ts';
import { type DayAxis, placeOnAxis } from '../layout/day-axis.ts';
import { type CalendarColumn, rangeOf } from '../layout/doctor-columns.ts';
import { arrangeInLanes } from '../layout/lanes.ts';
import { AppointmentBlock } from './appointment-block.tsx';

interface ColumnBlocksProps {
  column: CalendarColumn;
  axis: DayAxis;
  formats: Formats;
  chosenId: string | undefined;
  tabStop: string | undefined;
  /** What is still open can be dragged. */
  mayMove: boolean;
  onOpen: (appointmentId: string) => void;
  onWalk: (event: KeyboardEvent, appointmentId: string) => void;
}

/** The appointments of a column, beside each other where they overlap; what is filtered out only as taken time. */
export function ColumnBlocks(props: ColumnBlocksProps) {
  const { column, axis, formats, chosenId, tabStop, mayMove, onOpen, onWalk } = props;
  const isFilteredOut = useIsFilteredOut();
  const lanes = useMemo(
    () => arrangeInLanes(column.appointments.map((appointment) => placeOnAxis(axis, rangeOf(appointment)))),
    [column, axis],
  );
  return column.appointments.map((appointment, index) => {
    const { lane, lanes: count } = lanes[index] ?? { lane: 0, lanes: 1 };
    const common = { appointment, axis, lane, lanes: count, formats };
    return isFilteredOut(appointment) ? (
      <TakenBlock {...common} key={appointment._id} />
    ) : (
      <AppointmentBlock
        {...common}
        key={appointment._id}
        isChosen={appointment._id === chosenId}
        isTabStop={appointment._id === tabStop}
        mayMove={mayMove}
        onOpen={onOpen}
        onWalk={onWalk}
      />
    );
  });
}

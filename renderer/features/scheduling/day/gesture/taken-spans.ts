import type { SlotHoldView } from '#shared/contract/slot-holds.ts';
import { takesTime } from '#shared/domain/appointment.ts';
import { type DayAxis, placeOnAxis } from '../../layout/day-axis.ts';
import { type CalendarColumn, rangeOf } from '../../layout/doctor-columns.ts';
import type { Span } from '../../layout/spans.ts';

/**
 * The time of a column that is booked, or held by colleagues.
 * @param exceptId an appointment that is dragged: it is in nobody's way
 */
export function takenSpans(
  axis: DayAxis,
  column: CalendarColumn,
  holds: readonly SlotHoldView[],
  exceptId?: string,
): Span[] {
  const booked = column.appointments.filter((one) => takesTime(one) && one._id !== exceptId);
  return [...booked, ...holds].map((one) => placeOnAxis(axis, rangeOf(one)));
}

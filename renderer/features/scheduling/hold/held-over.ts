import type { SlotHoldView } from '#shared/contract/slot-holds.ts';
import { minutesBetween } from '../layout/day-axis.ts';
import { rangeOf } from '../layout/doctor-columns.ts';
import type { HeldPlace } from './tell-hold.ts';

/** The hold of somebody else that shares time with a place, if there is one. */
export function heldOver(holds: readonly SlotHoldView[], place: HeldPlace): SlotHoldView | undefined {
  const { start, end } = rangeOf(place);
  return holds.find((hold) => {
    const held = rangeOf(hold);
    return (
      hold.doctorId === place.doctorId &&
      minutesBetween(held.start, end) > 0 &&
      minutesBetween(start, held.end) > 0
    );
  });
}

import type { SlotHoldView } from '#shared/contract/slot-holds.ts';
import { SLOT_MINUTES } from '#shared/domain/appointment.ts';
import type { BookingSeed } from '../../booking/booking-seed.ts';
import { minutesBetween, momentAfter } from '../../layout/day-axis.ts';
import { GRACE_MINUTES } from '../../layout/free-place-at.ts';
import { drawnSpan, freeAround } from '../../layout/spans.ts';
import type { ShownDay } from '../../use-day.ts';
import type { Gesture } from './gesture.ts';
import { showGhost, useGhostStore } from './ghost-store.ts';
import type { Point } from './measure-columns.ts';
import { takenSpans } from './taken-spans.ts';

interface DrawRange {
  pressed: Point;
  day: ShownDay;
  holds: readonly SlotHoldView[];
  now: string;
  onDraw: (seed: BookingSeed) => void;
}

/**
 * Draws a range on free ground, which is then booked. It ends at what is booked or held.
 * @returns undefined where the ground is not free, or is in the past
 */
export function drawRange({ pressed, day, holds, now, onDraw }: DrawRange): Gesture | undefined {
  const { axis, columns } = day;
  const { doctorId } = pressed;
  const column = columns.find(({ doctor }) => doctor._id === doctorId);
  if (!column) return undefined;
  const own = holds.filter((hold) => hold.doctorId === doctorId);
  const passed = minutesBetween(axis.start, now) - GRACE_MINUTES;
  const earliest = Math.ceil(passed / SLOT_MINUTES) * SLOT_MINUTES;
  const bounds = { from: Math.max(0, earliest), to: axis.minutes };
  const free = freeAround(pressed.minutes, takenSpans(axis, column, own), bounds);
  if (!free) return undefined;
  return {
    kind: 'draw',
    ghostAt: ({ minutes }) => ({
      doctorId,
      ...drawnSpan(pressed.minutes, minutes, free),
      isTaken: false,
    }),
    drop: () => {
      const { ghost } = useGhostStore.getState();
      showGhost(undefined);
      if (!ghost) return;
      const dateTime = momentAfter(axis, ghost.from);
      onDraw({ doctorId, dateTime, minutes: ghost.to - ghost.from });
    },
  };
}

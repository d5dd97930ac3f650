import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { SlotHoldView } from '#shared/contract/slot-holds.ts';
import { useNow } from '../../../../app/now.ts';
import type { BookingSeed } from '../../booking/booking-seed.ts';
import type { ShownDay } from '../../use-day.ts';
import { dragAppointment } from './drag-appointment.ts';
import { drawRange } from './draw-range.ts';
import { followPointer } from './follow-pointer.ts';
import { showGhost } from './ghost-store.ts';
import { GROUND, MOVABLE } from './marks.ts';
import { measureColumns } from './measure-columns.ts';
import { useDragMove } from './use-drag-move.ts';

interface GesturesInput {
  scroll: RefObject<HTMLElement | null>;
  /** Has the pointer during a drag. */
  grip: RefObject<HTMLElement | null>;
  day: ShownDay;
  holds: readonly SlotHoldView[];
  /** Absent for those who do not book: they cannot drag. */
  onBook: ((seed: BookingSeed) => void) | undefined;
}

/**
 * Booking by dragging over free ground, moving and resizing by dragging an appointment. By touch one scrolls; there, and by
 * keyboard, the forms do the same.
 * @returns what a press in the calendar does
 */
export function useGestures({ scroll, grip, day, holds, onBook }: GesturesInput) {
  const now = useNow();
  const move = useDragMove(day.date);
  const giveUp = useRef<() => void>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a drag belongs to the day that it began on
  useEffect(() => () => giveUp.current?.(), [day.date]);

  return (event: PointerEvent<HTMLElement>) => {
    const box = scroll.current;
    const holder = grip.current;
    if (!onBook || !box || !holder || event.button !== 0 || event.pointerType === 'touch') return;
    if (!(event.target instanceof Element)) return;
    const block = event.target.closest<HTMLElement>(`[${MOVABLE}]`);
    if (!block && !event.target.closest(`[${GROUND}]`)) return;
    const locate = measureColumns(box, day.axis);
    const pressed = locate?.(event.clientX, event.clientY);
    if (!locate || !pressed) return;
    const drag = block
      ? dragAppointment({ block, y: event.clientY, pressed, day, holds, onDrop: move })
      : drawRange({ pressed, day, holds, now, onDraw: onBook });
    if (!drag) return;
    giveUp.current = followPointer(
      event.nativeEvent,
      { scroll: box, grip: holder },
      {
        begin: () => {
          box.dataset.drag = drag.kind;
          drag.begin?.();
        },
        follow: (x, y) => {
          const point = locate(x, y);
          if (point) showGhost(drag.ghostAt(point));
        },
        drop: () => {
          delete box.dataset.drag;
          void drag.drop();
        },
        cancel: () => {
          delete box.dataset.drag;
          drag.giveUp?.();
          showGhost(undefined);
        },
      },
    );
  };
}

import type { AppointmentView } from '#shared/contract/scheduling.ts';
import type { SlotHoldView } from '#shared/contract/slot-holds.ts';
import { momentAfter, placeOnAxis } from '../../layout/day-axis.ts';
import { rangeOf } from '../../layout/doctor-columns.ts';
import { type Edge, movedSpan, overlaps, resizedSpan, type Span } from '../../layout/spans.ts';
import type { ShownDay } from '../../use-day.ts';
import type { Gesture } from './gesture.ts';
import { showGhost, useGhostStore } from './ghost-store.ts';
import { MOVABLE } from './marks.ts';
import type { Point } from './measure-columns.ts';
import { takenSpans } from './taken-spans.ts';
import type { DragTarget } from './use-drag-move.ts';

/** Where an end can be taken hold of; of a low block a quarter at most. */
const EDGE_PX = 6;

interface DragAppointment {
  block: HTMLElement;
  /** Where the block was pressed, in pixels of the window. */
  y: number;
  pressed: Point;
  day: ShownDay;
  holds: readonly SlotHoldView[];
  onDrop: (appointment: AppointmentView, target: DragTarget) => Promise<void>;
}

/** Moves an appointment, or one of its ends where it was pressed there. The ghost stays until main has answered. */
export function dragAppointment(input: DragAppointment): Gesture | undefined {
  const { block, pressed, day, holds, onDrop } = input;
  const { axis, columns } = day;
  const appointment = day.appointments.find(({ _id }) => _id === block.getAttribute(MOVABLE));
  if (!appointment) return undefined;
  const before = placeOnAxis(axis, rangeOf(appointment));
  const edge = edgeAt(block.getBoundingClientRect(), input.y);
  const taken = new Map<string, Span[]>();
  const takenOf = (doctorId: string) => {
    const column = columns.find(({ doctor }) => doctor._id === doctorId);
    const own = holds.filter((hold) => hold.doctorId === doctorId);
    const spans = taken.get(doctorId) ?? (column ? takenSpans(axis, column, own, appointment._id) : []);
    taken.set(doctorId, spans);
    return spans;
  };
  return {
    kind: edge ? 'resize' : 'move',
    begin: () => {
      block.dataset.dragged = '';
    },
    ghostAt: (point) => {
      const doctorId = edge ? appointment.doctor._id : point.doctorId;
      const span = edge
        ? resizedSpan(before, edge, point.minutes, axis.minutes)
        : movedSpan(before, point.minutes - pressed.minutes, axis.minutes);
      return { doctorId, ...span, isTaken: takenOf(doctorId).some((one) => overlaps(one, span)) };
    },
    drop: async () => {
      const { ghost } = useGhostStore.getState();
      const isElsewhere =
        ghost &&
        (ghost.doctorId !== appointment.doctor._id || ghost.from !== before.from || ghost.to !== before.to);
      if (isElsewhere) {
        const { doctorId, from, to } = ghost;
        await onDrop(appointment, { doctorId, dateTime: momentAfter(axis, from), duration: to - from });
      }
      delete block.dataset.dragged;
      showGhost(undefined);
    },
    giveUp: () => {
      delete block.dataset.dragged;
    },
  };
}

function edgeAt({ top, height }: DOMRect, y: number): Edge | undefined {
  const reach = Math.min(EDGE_PX, height / 4);
  if (y < top + reach) return 'start';
  return y >= top + height - reach ? 'end' : undefined;
}

import { type PointerEvent, useState } from 'react';
import { type Weekday, weekdays } from '#shared/domain/user.ts';
import { isWorked, type MinuteRange, paintDay, QUARTER } from './paint-week.ts';
import type { WeekValues } from './week-values.ts';

interface Cell {
  day: number;
  minute: number;
}

interface Stroke {
  from: Cell;
  to: Cell;
  isAdded: boolean;
}

/** What is being painted: the same hours on one day or on several beside each other. */
export interface Painted {
  range: MinuteRange;
  days: readonly Weekday[];
  firstDay: number;
  isAdded: boolean;
}

/**
 * Paints hours with the pointer: pressed on free time it adds, pressed on working time it takes away, in quarters of an hour,
 * down the day and across the days. Escape and a pointer that is lost leave the week as it was.
 * @param hours full hours between which the picture reaches
 */
export function usePaint(
  week: WeekValues['week'],
  hours: { from: number; to: number },
  onPainted: (week: WeekValues['week']) => void,
) {
  const [stroke, setStroke] = useState<Stroke>();
  const cellAt = (event: PointerEvent<HTMLElement>): Cell => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = between((event.clientX - box.left) / box.width);
    const down = between((event.clientY - box.top) / box.height);
    const minutes = (hours.to - hours.from) * 60;
    return {
      day: Math.floor(across * weekdays.length),
      minute: hours.from * 60 + Math.floor((down * minutes) / QUARTER) * QUARTER,
    };
  };
  return {
    painted: stroke && paintedBy(stroke),
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const from = cellAt(event);
        const day = weekdays[from.day] ?? 'Monday';
        setStroke({ from, to: from, isAdded: !isWorked(week[day], from.minute) });
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (!stroke) return;
        const to = cellAt(event);
        if (to.day !== stroke.to.day || to.minute !== stroke.to.minute) setStroke({ ...stroke, to });
      },
      onPointerUp() {
        if (!stroke) return;
        const { range, days, isAdded } = paintedBy(stroke);
        const changed = days.map((day) => [day, paintDay(week[day], range, isAdded)]);
        setStroke(undefined);
        onPainted({ ...week, ...Object.fromEntries(changed) });
      },
      onPointerCancel: () => setStroke(undefined),
    },
    drop: () => setStroke(undefined),
  };
}

function paintedBy({ from, to, isAdded }: Stroke): Painted {
  const firstDay = Math.min(from.day, to.day);
  return {
    range: {
      from: Math.min(from.minute, to.minute),
      to: Math.max(from.minute, to.minute) + QUARTER,
    },
    days: weekdays.slice(firstDay, Math.max(from.day, to.day) + 1),
    firstDay,
    isAdded,
  };
}

/** A share of the picture, the last pixel still inside. */
function between(share: number): number {
  return Math.min(0.9999, Math.max(0, share));
}

import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import type { Formats } from '../../../app/formats.ts';

/** One thing that happened to an appointment, with when or why. */
export interface HistoryLine {
  what: string;
  detail: string;
}

const say = words.scheduling.pane;

/** What became of an appointment so far, oldest first. */
export function historyOf(appointment: AppointmentView, now: string, formats: Formats): HistoryLine[] {
  const { status, createdAt, arrivedAt, cancelledAt, cancelReason, completedAt, takenInAt } = appointment;
  const isWaiting = arrivedAt && (status === 'scheduled' || status === 'confirmed');
  const waited = arrivedAt ? Math.max(0, Math.round((Date.parse(now) - Date.parse(arrivedAt)) / 60_000)) : 0;
  const lines: (HistoryLine | false | undefined | '')[] = [
    { what: say.booked, detail: formats.dateTime(createdAt) },
    status === 'confirmed' && { what: say.confirmed, detail: '' },
    arrivedAt && {
      what: say.arrived,
      detail: isWaiting
        ? fill(say.waiting, { time: formats.time(arrivedAt), count: waited })
        : formats.time(arrivedAt),
    },
    status === 'in-progress' && { what: say.inProgress, detail: takenInAt ? formats.time(takenInAt) : '' },
    status === 'completed' && { what: say.completed, detail: completedAt ? formats.time(completedAt) : '' },
    status === 'cancelled' && {
      what: say.cancelled,
      detail: fill(say.cancelledBecause, {
        time: cancelledAt ? formats.dateTime(cancelledAt) : '',
        reason: cancelReason ?? '',
      }),
    },
    status === 'no-show' && { what: say.noShow, detail: '' },
  ];
  return lines.filter((line) => typeof line === 'object');
}

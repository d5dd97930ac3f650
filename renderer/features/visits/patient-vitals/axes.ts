import { addMonths } from '#shared/domain/clinic-time.ts';
import { type JudgedVital, type VitalRange, vitalRange } from '#shared/domain/vital-ranges.ts';
import { type UnitSystem, unitConversion } from '#shared/domain/vital-units.ts';
import type { Plot, PlotPoint } from './plots.ts';

const DAY = 86_400_000;

/** A usual range for as long as it holds, in the units on the screen. */
export interface Band {
  from: number;
  until: number;
  low: number;
  high: number;
}

/** From where to where time runs: the values with some room, and a week at least, so that one alone stands in the middle. */
export function timeSpan(points: readonly PlotPoint[]): [from: number, until: number] {
  const first = points[0]?.time ?? 0;
  const last = points.at(-1)?.time ?? first;
  const room = Math.max((last - first) * 0.04, 7 * DAY);
  return [first - room, last + room];
}

/** Where dates are written below: as many as there is room for, evenly. */
export function timeTicks([from, until]: readonly [number, number], count = 5): number[] {
  const step = (until - from) / count;
  return Array.from({ length: count }, (_, index) => Math.round(from + step * (index + 0.5)));
}

/** The usual ranges of a growing person: one after the other, each while it holds. */
export function bandsOf(
  vital: JudgedVital,
  dateOfBirth: string,
  [from, until]: readonly [number, number],
  system: UnitSystem,
): Band[] {
  const { fromMetric } = unitConversion(vital, system);
  const bands: { range: VitalRange; from: number; until: number }[] = [];
  const born = Date.parse(dateOfBirth);
  // A month of 31 days never has the count run ahead of the calendar.
  let months = Math.max(0, Math.floor((from - born) / (31 * DAY)));
  for (; Date.parse(addMonths(dateOfBirth, months)) < until; months += 1) {
    const start = Math.max(from, Date.parse(addMonths(dateOfBirth, months)));
    const end = Math.min(until, Date.parse(addMonths(dateOfBirth, months + 1)));
    const range = vitalRange(vital, months);
    if (!range || end <= start) continue;
    const last = bands.at(-1);
    if (last?.range === range) last.until = end;
    else bands.push({ range, from: start, until: end });
  }
  return bands.flatMap(({ range, ...time }) =>
    range.low === undefined || range.high === undefined
      ? []
      : [{ ...time, low: fromMetric(range.low), high: fromMetric(range.high) }],
  );
}

/** From where to where the values run: all that is measured and usual, in steps that read well. */
export function valueTicks(plot: Plot, points: readonly PlotPoint[], bands: readonly Band[]): number[] {
  const values = points.flatMap((point) => plot.lines.flatMap(({ vital }) => point.values[vital] ?? []));
  const all = [...values, ...bands.flatMap(({ low, high }) => [low, high])];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const span = Math.max(high - low, 1);
  const step = [0.5, 1, 2, 5, 10, 20, 50, 100, 200].find((wide) => span / wide <= 5) ?? 500;
  const first = Math.floor((low - span * 0.05) / step) * step;
  const last = Math.ceil((high + span * 0.05) / step) * step;
  const most = plot.vital === 'oxygenSaturation' ? 100 : Number.POSITIVE_INFINITY;
  return Array.from(
    { length: Math.round((last - first) / step) + 1 },
    (_, index) => first + index * step,
  ).filter((tick) => tick <= most);
}

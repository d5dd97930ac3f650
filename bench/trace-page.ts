import type { CDPSession } from '@playwright/test';

/** What of Chromium's trace is looked at. Times are microseconds. */
export interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** How long it took, waiting for the processor included. */
  dur?: number;
  /** How long the processor worked at it. */
  tdur?: number;
  args?: { name?: string; data?: { type?: string } };
}

/** Script, style and layout, by the names of Chromium's own timeline. */
const WORK = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'HitTest',
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
]);

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'devtools.timeline.frame',
];

/** Traces the page while something is done in it. */
export async function tracePage(cdp: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return events;
}

/** What the page's own main thread did. */
export function mainThread(events: readonly TraceEvent[]): TraceEvent[] {
  const threads = events.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const busiest = threads
    .map(({ pid, tid }) => events.filter((event) => event.pid === pid && event.tid === tid))
    .toSorted((one, other) => other.length - one.length)[0];
  if (!busiest) throw new Error('The trace has no main thread of a page');
  return busiest;
}

/**
 * How long script, style and layout took between each moment and the next; what is nested counts once.
 * @param moments of the trace's clock, in microseconds, in order; what follows the last is left out
 * @param clock `dur` is what a person waits, `tdur` the processor's time, which nothing else on the machine disturbs
 * @returns milliseconds
 */
export function workBetween(
  thread: readonly TraceEvent[],
  moments: readonly number[],
  clock: 'dur' | 'tdur' = 'dur',
): number[] {
  const work = outermost(thread.filter(({ name, ph }) => ph === 'X' && WORK.has(name)));
  return moments.slice(0, -1).map((begin, index) => {
    const end = moments[index + 1] ?? begin;
    const inside = work.filter(({ ts }) => ts >= begin && ts < end);
    return inside.reduce((sum, event) => sum + (event[clock] ?? 0), 0) / 1_000;
  });
}

function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const kept: TraceEvent[] = [];
  let until = 0;
  for (const event of events.toSorted(
    (one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0),
  )) {
    if (event.ts < until) continue;
    kept.push(event);
    until = event.ts + (event.dur ?? 0);
  }
  return kept;
}

/** What of Chromium's trace is looked at. Times are microseconds. */
export interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { name?: string };
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

/**
 * How long script, style and layout took in each frame that the page's main thread made; what is nested counts once.
 * @returns milliseconds, one figure for each frame
 */
export function frameWork(events: readonly TraceEvent[]): number[] {
  const threads = events.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const busiest = threads
    .map(({ pid, tid }) => events.filter((event) => event.pid === pid && event.tid === tid))
    .toSorted((one, other) => other.length - one.length)[0];
  if (!busiest) throw new Error('The trace has no main thread of a page');
  const pid = busiest[0]?.pid;
  const begins = events
    .filter((event) => event.pid === pid && event.name === 'BeginMainThreadFrame')
    .map(({ ts }) => ts)
    .toSorted((one, other) => one - other);
  const work = outermost(busiest.filter(({ name, ph }) => ph === 'X' && WORK.has(name)));
  return begins.slice(0, -1).map((begin, index) => {
    const end = begins[index + 1] ?? begin;
    const inside = work.filter(({ ts }) => ts >= begin && ts < end);
    return inside.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1_000;
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

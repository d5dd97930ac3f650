import { mainThread, type TraceEvent, workBetween } from '../trace-page.ts';

/**
 * How long script, style and layout took in each frame that the page's main thread made.
 * @returns milliseconds, one figure for each frame
 */
export function frameWork(events: readonly TraceEvent[]): number[] {
  const thread = mainThread(events);
  const pid = thread[0]?.pid;
  const begins = events
    .filter((event) => event.pid === pid && event.name === 'BeginMainThreadFrame')
    .map(({ ts }) => ts)
    .toSorted((one, other) => one - other);
  return workBetween(thread, begins);
}

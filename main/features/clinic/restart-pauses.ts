/** How long the embedded database is left alone before it is started again, each time that it ends unasked. */
export interface RestartPauses {
  /** Notes that it has ended. @returns milliseconds to wait; undefined where it ends too often to be started again */
  ended(): number | undefined;
  /** Somebody asks for another try: what was before does not count any more. */
  forget(): void;
}

const WINDOW_MS = 60_000;
const MOST_ENDS = 5;
const FIRST_PAUSE_MS = 250;

/**
 * What ends for the first time in a minute is started again at once. From then on each pause is twice the one before,
 * two seconds at most, and the fifth end within a minute is the last: something is wrong that no start mends.
 * @param now milliseconds of a clock that only goes forward
 */
export function createRestartPauses(now: () => number = () => performance.now()): RestartPauses {
  let ends: number[] = [];
  return {
    ended() {
      const at = now();
      ends = [...ends.filter((end) => at - end < WINDOW_MS), at];
      if (ends.length >= MOST_ENDS) return undefined;
      return ends.length === 1 ? 0 : FIRST_PAUSE_MS * 2 ** (ends.length - 1);
    },
    forget() {
      ends = [];
    },
  };
}

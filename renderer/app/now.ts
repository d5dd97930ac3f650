import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;
const listeners = new Set<() => void>();
let current = new Date().toISOString();
let timer: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  current = new Date().toISOString();
  for (const listener of listeners) listener();
  timer = setTimeout(tick, MINUTE - (Date.now() % MINUTE) + 20);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!timer) tick();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
  };
}

/** The moment, as of the last full minute. */
export function useNow(): string {
  return useSyncExternalStore(subscribe, () => current);
}

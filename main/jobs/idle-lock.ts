/** Locks the screen when nobody has used the window for a while. */
export interface IdleLock {
  /** A person used the window. */
  noteActivity(): void;
  stop(): void;
}

const CHECK_EVERY_MS = 5_000;

export interface IdleLockDependencies {
  now: () => number;
  /** Minutes of idleness after which to lock; undefined while there is nothing to lock. */
  idleMinutes: () => number | undefined;
  lock: () => Promise<unknown>;
}

export function startIdleLock({ now, idleMinutes, lock }: IdleLockDependencies): IdleLock {
  let lastActivity = now();
  const timer = setInterval(() => {
    const minutes = idleMinutes();
    if (minutes === undefined || now() - lastActivity < minutes * 60_000) return;
    void lock();
  }, CHECK_EVERY_MS);
  return {
    noteActivity() {
      lastActivity = now();
    },
    stop: () => clearInterval(timer),
  };
}

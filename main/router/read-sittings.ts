/** Which reads already have their entry: refetches of what is on the screen are one entry per sitting. */
export interface ReadSittings {
  /**
   * The ids that this read shows for the first time in the sitting; undefined where the whole read is a repetition.
   * @param key who reads what: person, channel and document
   * @param shown the ids on the screen; empty for a read of one document
   */
  newlyShown(key: string, shown: readonly string[], now: Date): string[] | undefined;
  /** Takes back what `newlyShown` noted: its entry could not be written, so nothing was shown. */
  forget(key: string): void;
  /** Forgets every sitting: somebody else may sit down. */
  clear(): void;
}

/** A sitting ends when a document was not asked for during this time. */
const PAUSE_MS = 10 * 60_000;
const MOST_SITTINGS = 2_000;

export function createReadSittings(): ReadSittings {
  const sittings = new Map<string, { lastRead: number; shown: Set<string> }>();

  return {
    newlyShown(key, shown, now) {
      const known = sittings.get(key);
      const isSameSitting = known !== undefined && now.getTime() - known.lastRead < PAUSE_MS;
      const before = isSameSitting ? known.shown : new Set<string>();
      const fresh = shown.filter((id) => !before.has(id));
      sittings.delete(key);
      sittings.set(key, { lastRead: now.getTime(), shown: new Set([...before, ...shown]) });
      const oldest = sittings.keys().next().value;
      if (sittings.size > MOST_SITTINGS && oldest !== undefined) sittings.delete(oldest);
      if (isSameSitting && fresh.length === 0) return undefined;
      return fresh;
    },
    forget: (key) => void sittings.delete(key),
    clear: () => sittings.clear(),
  };
}

/** Keeps the last search until typing has settled, so that one entry stands for all the keystrokes. */
export interface SettledSearch {
  /** A search was answered: its entry is due when no other follows. */
  answered(write: () => Promise<void>): void;
  /** Writes what is due at once: something else happens, or the application ends. */
  settle(): Promise<void>;
}

const SETTLED_AFTER_MS = 1_500;

/** @param onFailure told where the entry could not be written */
export function createSettledSearch(onFailure: (error: unknown) => void): SettledSearch {
  let due: (() => Promise<void>) | undefined;
  let timer: NodeJS.Timeout | undefined;

  const settle = async () => {
    clearTimeout(timer);
    const write = due;
    due = undefined;
    try {
      await write?.();
    } catch (error) {
      onFailure(error);
    }
  };

  return {
    answered(write) {
      due = write;
      clearTimeout(timer);
      timer = setTimeout(() => void settle(), SETTLED_AFTER_MS);
    },
    settle,
  };
}

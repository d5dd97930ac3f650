/** Keeps the last search until typing has settled, so that one entry stands for all the keystrokes. */
export interface SettledSearch {
  /** A search was answered: its entry is due when no other follows. */
  answered(write: () => Promise<void>): void;
  /** Writes what is due at once: something else happens, or the application ends. */
  settle(): Promise<void>;
}

const SETTLED_AFTER_MS = 1_500;
/** Who searches on and on without a pause has an entry this often all the same. */
const AT_LEAST_EVERY_MS = 15_000;

/** @param onFailure told where the entry could not be written */
export function createSettledSearch(onFailure: (error: unknown) => void): SettledSearch {
  let due: (() => Promise<void>) | undefined;
  let since = 0;
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
      if (due && Date.now() - since >= AT_LEAST_EVERY_MS) void settle();
      if (!due) since = Date.now();
      due = write;
      clearTimeout(timer);
      timer = setTimeout(() => void settle(), SETTLED_AFTER_MS);
    },
    settle,
  };
}

/**
 * Tells main the newest of what changes often: one call after the other, so that an older one never comes last. What could not
 * be told is not told again: it is for what ends by itself.
 */
export function createTeller<T>(send: (newest: T) => Promise<unknown>): (newest: T) => void {
  let due: { value: T } | undefined;
  let isTelling = false;
  const tell = async () => {
    isTelling = true;
    while (due) {
      const { value } = due;
      due = undefined;
      await send(value).catch(() => undefined);
    }
    isTelling = false;
  };
  return (value) => {
    due = { value };
    if (!isTelling) void tell();
  };
}

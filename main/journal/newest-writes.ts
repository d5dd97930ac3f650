/**
 * Writes what changes faster than it can be written: the writes of each thing come one after the other, and of those that wait
 * one is enough, for it takes the newest.
 * @param write writes the thing of this id as it is by then
 * @returns asks for a write of the newest; the answer is that of the write that had it
 */
export function createNewestWrites<T>(write: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const running = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, Promise<T>>();
  return (id) => {
    const behind = waiting.get(id);
    if (behind) return behind;
    const next = (running.get(id) ?? Promise.resolve()).then(() => {
      waiting.delete(id);
      return write(id);
    });
    waiting.set(id, next);
    const settled = next
      .catch(() => undefined)
      .then(() => {
        if (running.get(id) === settled) running.delete(id);
      });
    running.set(id, settled);
    return next;
  };
}

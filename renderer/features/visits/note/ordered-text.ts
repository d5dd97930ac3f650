const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/**
 * A value of a note as text that is the same for the same content: an order or a diagnosis that comes back from the database may have
 * its fields in another order than when it was written here. Nothing is written as null.
 */
export function orderedText(value: unknown): string {
  return JSON.stringify(value ?? null, inOrder);
}

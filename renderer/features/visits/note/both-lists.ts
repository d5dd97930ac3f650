import { orderedText } from './ordered-text.ts';

/** An order or a diagnosis, as far as two lists of them are put together by it. */
interface Entry {
  orderId?: string;
  type?: string;
}

/**
 * Two versions of a list as one: theirs, then what only mine has. An order of both is one order, as the one who changed it left it;
 * a second primary diagnosis becomes a secondary one. Undefined where both changed the same order, each in another way.
 * @param base the list as it was before either of them changed it
 */
export function bothLists(
  base: readonly Entry[],
  theirs: readonly Entry[],
  mine: readonly Entry[],
): Entry[] | undefined {
  const known = new Set(base.map(orderedText));
  const isChanged = (entry: Entry) => !known.has(orderedText(entry));
  const both: Entry[] = [];
  for (const entry of theirs) {
    const other = mine.find((candidate) => isSameOrder(candidate, entry)) ?? entry;
    if (isChanged(entry) && isChanged(other) && orderedText(entry) !== orderedText(other)) return undefined;
    both.push(isChanged(other) ? other : entry);
  }
  const texts = new Set(theirs.map(orderedText));
  const hasPrimary = theirs.some(({ type }) => type === 'primary');
  const added = mine.filter(
    (entry) => !texts.has(orderedText(entry)) && !theirs.some((other) => isSameOrder(other, entry)),
  );
  const asSecondary = (entry: Entry) =>
    hasPrimary && entry.type === 'primary' ? { ...entry, type: 'secondary' } : entry;
  return [...both, ...added.map(asSecondary)];
}

function isSameOrder(one: Entry, other: Entry): boolean {
  return one.orderId !== undefined && one.orderId === other.orderId;
}

import { orderedText } from './ordered-text.ts';

/** An order or a diagnosis, as far as two lists of them are put together by it. */
interface Entry {
  orderId?: string;
  icdCode?: string;
  type?: string;
}

/**
 * Two versions of a list as one: theirs, then what only mine has. An order or a diagnosis of both is in it once, as the one who changed it
 * left it; a second primary diagnosis becomes a secondary one. Undefined where both changed the same one, each in another way.
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
    const text = orderedText(entry);
    const isOfBoth = mine.some((other) => orderedText(other) === text);
    const other = isOfBoth ? entry : (mine.find((candidate) => isSame(candidate, entry)) ?? entry);
    if (isChanged(entry) && isChanged(other) && other !== entry) return undefined;
    both.push(isChanged(other) ? other : entry);
  }
  const texts = new Set(theirs.map(orderedText));
  const added = mine.filter(
    (entry) => !texts.has(orderedText(entry)) && !theirs.some((other) => isSame(other, entry)),
  );
  return withOnePrimary([...both, ...added]);
}

function isSame(one: Entry, other: Entry): boolean {
  if (one.orderId !== undefined) return one.orderId === other.orderId;
  return one.icdCode !== undefined && one.icdCode === other.icdCode;
}

function withOnePrimary(entries: readonly Entry[]): Entry[] {
  const first = entries.findIndex(({ type }) => type === 'primary');
  return entries.map((entry, index) =>
    index > first && entry.type === 'primary' ? { ...entry, type: 'secondary' } : entry,
  );
}

/** A list whose end may be left out. Heights are of one unit, whichever. */
export interface CuttableList {
  /** Of each line. */
  lines: readonly number[];
  /** Of the line that says how many more there are. */
  more: number;
  /** Is cut only where all others have nothing left to give. */
  isKept?: boolean;
}

/**
 * How many lines of each list are shown so that all of them fit into a room together. The list that takes the most room gives
 * first, and of each something stays.
 */
export function cutToFit(lists: readonly CuttableList[], room: number): number[] {
  const shown = lists.map(({ lines }) => lines.length);
  const heightOf = ({ lines, more }: CuttableList, count: number) =>
    lines.slice(0, count).reduce((sum, height) => sum + height, 0) + (count < lines.length ? more : 0);
  const heights = lists.map((list) => heightOf(list, list.lines.length));
  const giver = (isKept: boolean) =>
    lists.reduce<number | undefined>((most, list, index) => {
      if (Boolean(list.isKept) !== isKept || (shown[index] ?? 0) <= 1) return most;
      return most === undefined || (heights[index] ?? 0) > (heights[most] ?? 0) ? index : most;
    }, undefined);
  while (heights.reduce((sum, height) => sum + height, 0) > room) {
    const index = giver(false) ?? giver(true);
    const list = index === undefined ? undefined : lists[index];
    if (index === undefined || !list) break;
    shown[index] = (shown[index] ?? 0) - 1;
    heights[index] = heightOf(list, shown[index] ?? 0);
  }
  return shown;
}

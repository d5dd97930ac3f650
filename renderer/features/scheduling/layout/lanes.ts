/** A block's share of its column: which lane of how many. */
export interface Lane {
  lane: number;
  lanes: number;
}

interface Span {
  from: number;
  to: number;
}

/**
 * Puts blocks that overlap side by side: each group of blocks that touch one another shares the column's width evenly.
 * @param spans in any order
 * @returns a lane for each, in the same order
 */
export function arrangeInLanes(spans: readonly Span[]): Lane[] {
  const order = spans
    .map((span, index) => ({ ...span, index }))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  const lanes = new Map<number, Lane>();
  let group: { index: number; lane: number }[] = [];
  let laneEnds: number[] = [];
  const closeGroup = () => {
    for (const { index, lane } of group) lanes.set(index, { lane, lanes: laneEnds.length });
    group = [];
    laneEnds = [];
  };
  for (const { from, to, index } of order) {
    if (laneEnds.every((end) => end <= from)) closeGroup();
    const free = laneEnds.findIndex((end) => end <= from);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = to;
    group.push({ index, lane });
  }
  closeGroup();
  return spans.map((_, index) => lanes.get(index) ?? { lane: 0, lanes: 1 });
}

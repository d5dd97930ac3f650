/** What is to be laid out on pages, one below the other. Heights are of one unit, whichever. */
export interface MeasuredBlock {
  height: number;
  /** Of a text: where it may be parted, a number of lines of the same height. */
  lines?: number | undefined;
  /** Stands on the same page as the beginning of what follows: a heading. */
  keepsNext?: boolean | undefined;
  /** Is the first of a page. */
  startsPage?: boolean | undefined;
  /** The index of an earlier block that is said again where this one begins a page: the head of its table. */
  head?: number | undefined;
}

/** A block on a page: whole, or some lines of it. */
export interface PagePiece {
  block: number;
  /** The first line, from 0, and the one behind the last; of a whole block 0 and its number of lines, or 1. */
  from: number;
  to: number;
  /** The head of a table, said again. */
  isRepeated?: true;
}

/** A text is not parted so that fewer lines than these are left alone on either page. */
export const TOGETHER = 2;

/**
 * Lays blocks out on pages of a height, in their order. Nothing is left out, no page is fuller than it may be, and a page
 * breaks between blocks where that is possible, otherwise between lines of a text. A block that cannot be parted and is
 * higher than a page has one for itself.
 */
export function paginate(blocks: readonly MeasuredBlock[], room: number): PagePiece[][] {
  const pages: PagePiece[][] = [];
  let page: PagePiece[] = [];
  let left = room;
  const turn = () => {
    if (page.length > 0) pages.push(page);
    page = [];
    left = room;
  };
  const put = (piece: PagePiece, height: number) => {
    page.push(piece);
    left -= height;
  };

  blocks.forEach((block, index) => {
    if (block.startsPage || least(blocks, index) > left) turn();
    const lineCount = block.lines ?? 1;
    const lineHeight = block.height / lineCount;
    let from = 0;
    while (from < lineCount) {
      if (page.length === 0) repeatHead(blocks, index, room, put);
      const fitting = Math.floor((left + TOLERANCE) / lineHeight);
      const isOnTop = page.every(({ isRepeated }) => isRepeated);
      const taken = linesTaken(lineCount - from, fitting, isOnTop);
      if (taken > 0) {
        put({ block: index, from, to: from + taken }, taken * lineHeight);
        from += taken;
      }
      if (from < lineCount) turn();
    }
  });
  turn();
  return pages;
}

/** What computers lose when they divide. */
const TOLERANCE = 0.01;

/** The room that the beginning of a block needs, together with what it must not be parted from. */
function least(blocks: readonly MeasuredBlock[], index: number): number {
  let height = 0;
  for (let at = index; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block || (at > index && block.startsPage)) break;
    if (block.keepsNext) {
      height += block.height;
      continue;
    }
    const lineCount = block.lines ?? 1;
    const together = lineCount < 2 * TOGETHER ? lineCount : TOGETHER;
    return height + (block.height / lineCount) * together - TOLERANCE;
  }
  return height - TOLERANCE;
}

/** How many of the lines that are left go on this page. */
function linesTaken(remaining: number, fitting: number, isOnTop: boolean): number {
  if (fitting >= remaining) return remaining;
  const parted = Math.min(fitting, remaining - TOGETHER);
  if (parted >= TOGETHER) return parted;
  // Even a whole page is not enough for it: better a line alone than none at all.
  return isOnTop ? Math.max(1, Math.min(fitting, remaining)) : 0;
}

function repeatHead(
  blocks: readonly MeasuredBlock[],
  index: number,
  room: number,
  put: (piece: PagePiece, height: number) => void,
): void {
  const block = blocks[index];
  if (block?.head === undefined) return;
  const head = blocks[block.head];
  if (!head || head.height + block.height / (block.lines ?? 1) > room) return;
  put({ block: block.head, from: 0, to: head.lines ?? 1, isRepeated: true }, head.height);
}

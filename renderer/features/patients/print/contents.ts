import type { PagePiece } from '../../../components/print/paginate.ts';
import type { PrintBlock } from '../../../components/print/print-block.tsx';

/** A line of the contents. */
export interface ContentsEntry {
  /** The block that it leads to. */
  key: string;
  title: string;
  level: 1 | 2;
  /** From 1. */
  page: number;
}

/**
 * On which page each block begins that stands in the contents, in their order.
 * @param before how many pages stand before these
 */
export function contentsOf(
  blocks: readonly PrintBlock[],
  pages: readonly (readonly PagePiece[])[],
  before: number,
): ContentsEntry[] {
  return pages.flatMap((pieces, page) =>
    pieces.flatMap(({ block: index, from, isRepeated }) => {
      const block = blocks[index];
      if (!block?.entry || from > 0 || isRepeated) return [];
      return [{ key: block.key, ...block.entry, page: before + page + 1 }];
    }),
  );
}

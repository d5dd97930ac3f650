import { memo, type ReactNode } from 'react';
import { type Paper, paperSizes } from '#shared/domain/paper.ts';
import { type PagePiece, paginate } from './paginate.ts';
import { BlockView, type PrintBlock } from './print-block.tsx';
import { Sheet } from './sheet.tsx';
import type { BlockSize } from './use-block-sizes.tsx';

const PIXELS_PER_MILLIMETRE = 96 / 25.4;
/** Margin above, foot and margin below, and a hair for rounding. */
const AROUND_MM = 30;

/** How much of a sheet blocks may fill, in pixels of CSS. */
export function sheetRoom(paper: Paper): number {
  return (paperSizes[paper].height - AROUND_MM) * PIXELS_PER_MILLIMETRE;
}

/** Lays measured blocks out on sheets of a paper. */
export function layOut(
  blocks: readonly PrintBlock[],
  sizes: readonly BlockSize[],
  paper: Paper,
): PagePiece[][] {
  const indexOf = new Map(blocks.map(({ key }, index) => [key, index]));
  const measured = blocks.map(({ keepsNext, startsPage, head }, index) => ({
    height: sizes[index]?.height ?? 0,
    lines: sizes[index]?.starts?.length,
    keepsNext,
    startsPage,
    head: head === undefined ? undefined : indexOf.get(head),
  }));
  return paginate(measured, sheetRoom(paper));
}

interface PagedBlocksProps {
  blocks: readonly PrintBlock[];
  sizes: readonly BlockSize[];
  pages: PagePiece[][];
  paper: Paper;
  /** What stands at the bottom of a page, by its number from 0. */
  foot: (page: number) => ReactNode;
}

/** The pages with what stands on each. */
export const PagedBlocks = memo(function PagedBlocks({
  blocks,
  sizes,
  pages,
  paper,
  foot,
}: PagedBlocksProps) {
  return pages.map((pieces, page) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page is nothing but its number
    <Sheet key={page} paper={paper}>
      {pieces.map(({ block: index, from, to, isRepeated }) => {
        const block = blocks[index];
        const starts = sizes[index]?.starts;
        if (!block) return null;
        return (
          <BlockView
            key={`${block.key} ${from}`}
            block={block}
            letters={starts && [starts[from] ?? 0, starts[to]]}
            isTarget={from === 0 && !isRepeated}
          />
        );
      })}
      {foot(page)}
    </Sheet>
  ));
});

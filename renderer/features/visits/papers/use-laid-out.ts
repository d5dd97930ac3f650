import { type ReactNode, useMemo, useRef } from 'react';
import type { Paper } from '#shared/domain/paper.ts';
import { layOut } from '../../../components/print/paged-blocks.tsx';
import type { PagePiece } from '../../../components/print/paginate.ts';
import type { PrintBlock } from '../../../components/print/print-block.tsx';
import { type BlockSize, useBlockSizes } from '../../../components/print/use-block-sizes.tsx';

interface LaidOut {
  blocks: readonly PrintBlock[];
  sizes: readonly BlockSize[];
  pages: PagePiece[][];
  paper: Paper;
}

/**
 * Blocks on pages. While changed ones are being measured the pages before them stay, so that nothing flickers as one types;
 * `measuring` has to be shown at all times.
 */
export function useLaidOut(
  blocks: readonly PrintBlock[],
  paper: Paper,
): { laidOut: LaidOut | undefined; measuring: ReactNode } {
  const { sizes, isDone, measuring } = useBlockSizes(blocks, paper);
  const latest = useMemo(
    () => (isDone ? { blocks, sizes, pages: layOut(blocks, sizes, paper), paper } : undefined),
    [blocks, sizes, isDone, paper],
  );
  const kept = useRef(latest);
  if (latest) kept.current = latest;
  return { laidOut: kept.current, measuring };
}

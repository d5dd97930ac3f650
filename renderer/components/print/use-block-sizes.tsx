import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { type Paper, paperSizes } from '#shared/domain/paper.ts';
import { lineStarts } from './measure-text.ts';
import { TOGETHER } from './paginate.ts';
import classes from './print.module.css';
import { BlockView, type PrintBlock } from './print-block.tsx';

/** How large a block is on paper, in pixels of CSS. */
export interface BlockSize {
  height: number;
  /** Of a text that may be parted: at which letter each of its lines begins. */
  starts?: number[];
}

interface BlockSizes {
  /** As many as have been measured so far. */
  sizes: readonly BlockSize[];
  isDone: boolean;
  /** To be shown while it is not done: what is measured, out of sight. */
  measuring: ReactNode;
}

/** What was measured, and as wide as which paper. */
interface Measured {
  of: readonly PrintBlock[];
  on: Paper;
  sizes: readonly BlockSize[];
}

const NONE: readonly BlockSize[] = [];
/** So many are laid out before the window gets to do something else. */
const AT_ONCE = 250;

/** Lays blocks out as wide as the paper is, out of sight and some at a time, and tells how high they are. */
export function useBlockSizes(blocks: readonly PrintBlock[], paper: Paper): BlockSizes {
  const [measured, setMeasured] = useState<Measured>({ of: blocks, on: paper, sizes: [] });
  const sizes = measured.of === blocks && measured.on === paper ? measured.sizes : NONE;
  const isDone = sizes.length === blocks.length;
  const batch = isDone ? [] : blocks.slice(sizes.length, sizes.length + AT_ONCE);
  return {
    sizes,
    isDone,
    measuring: isDone ? undefined : (
      <Batch
        key={`${paper} ${sizes.length} ${blocks.length}`}
        blocks={batch}
        paper={paper}
        onMeasured={(found) => setMeasured({ of: blocks, on: paper, sizes: [...sizes, ...found] })}
      />
    ),
  };
}

interface BatchProps {
  blocks: readonly PrintBlock[];
  paper: Paper;
  onMeasured: (sizes: BlockSize[]) => void;
}

function Batch({ blocks, paper, onMeasured }: BatchProps) {
  const sheet = useRef<HTMLDivElement>(null);
  // After every drawing of the blocks: where they changed before they were measured, what was found is not theirs.
  useLayoutEffect(() => {
    // After the window has shown how far it is.
    const timer = setTimeout(() => {
      if (sheet.current) onMeasured(Array.from(sheet.current.children, sizeOf));
    });
    return () => clearTimeout(timer);
  });
  return (
    <div className={classes.measured} aria-hidden inert>
      <div className={classes.sheet} ref={sheet} style={{ width: `${paperSizes[paper].width}mm` }}>
        {blocks.map((block) => (
          <BlockView key={block.key} block={block} />
        ))}
      </div>
    </div>
  );
}

function sizeOf(element: Element): BlockSize {
  const { height } = element.getBoundingClientRect();
  const paragraph = element.querySelector(`:scope > .${classes.text}`);
  if (!paragraph) return { height };
  const lineHeight = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
  const lineCount = Math.max(1, Math.round(height / lineHeight));
  // What is never parted needs no lines; most paragraphs are short.
  if (lineCount < 2 * TOGETHER) return { height };
  return { height, starts: lineStarts(paragraph, lineHeight, lineCount) };
}

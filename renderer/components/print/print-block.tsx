import type { ReactNode } from 'react';
import classes from './print.module.css';

/** One of many things that stand below each other on pages. */
export interface PrintBlock {
  key: string;
  /** What it shows; a text is one paragraph, and a page may break between its lines. */
  content: ReactNode;
  isText?: boolean;
  /** A text in the type of a letter. */
  isLarge?: boolean;
  /** Stands on the same page as the beginning of what follows: a heading. */
  keepsNext?: boolean;
  startsPage?: boolean;
  /** The key of the head of its table, which is said again at the top of a page. */
  head?: string;
  /** Stands in the contents. */
  entry?: { title: string; level: 1 | 2 };
}

/** Blocks for a text as it was written: one for each paragraph. */
export function textBlocks(key: string, text: string): PrintBlock[] {
  return text
    .split(/\r?\n/)
    .map((paragraph, index) => ({ key: `${key} ${index}`, content: paragraph.trimEnd(), isText: true }))
    .filter(({ content }) => content !== '');
}

/** Where a link to a block leads. */
export const blockId = (key: string) => `block-${key.replaceAll(/\s+/g, '-')}`;

interface BlockViewProps {
  block: PrintBlock;
  /** Of a text only these letters. */
  letters?: readonly [from: number, to: number | undefined] | undefined;
  /** Can be linked to: once on all pages. */
  isTarget?: boolean;
}

/** A block, or some lines of it. */
export function BlockView({ block, letters, isTarget }: BlockViewProps) {
  const { key, content, isText, isLarge, entry } = block;
  const shown = letters && typeof content === 'string' ? content.slice(...letters) : content;
  return (
    <div className={classes.block} id={isTarget && entry ? blockId(key) : undefined}>
      {isText ? (
        <p className={classes.text} data-large={isLarge || undefined}>
          {shown}
        </p>
      ) : (
        shown
      )}
    </div>
  );
}

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

/** Blocks for a text as it was written: one for each line, and a gap where blank lines part them. */
export function textBlocks(key: string, text: string): PrintBlock[] {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  return lines.flatMap((line, index): PrintBlock[] => {
    const place = `${key} ${index}`;
    if (line) return [{ key: place, content: line, isText: true }];
    const isGap = lines[index - 1] && lines.slice(index).some(Boolean);
    return isGap ? [{ key: place, content: <div className={classes.gap} /> }] : [];
  });
}

/** The name of what stands below it. */
export function label(key: string, text: string): PrintBlock {
  return { key, content: <div className={classes.label}>{text}</div>, keepsNext: true };
}

/** A text below its name; nothing where nobody wrote it. */
export function namedText(key: string, name: string, text: string | undefined): PrintBlock[] {
  return text?.trim() ? [label(`${key} name`, name), ...textBlocks(key, text)] : [];
}

/** Blocks and what ends them, of which the last ones before the end stand on its page: no signature is alone on a page. */
export function endWith(blocks: readonly PrintBlock[], end: readonly PrintBlock[], kept = 1): PrintBlock[] {
  const from = blocks.length - kept;
  return [...blocks.map((block, index) => (index >= from ? { ...block, keepsNext: true } : block)), ...end];
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

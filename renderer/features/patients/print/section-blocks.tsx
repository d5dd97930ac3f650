import type { ReactNode } from 'react';
import { words } from '#shared/words/words.ts';
import { type PrintBlock, textBlocks } from '../../../components/print/print-block.tsx';
import classes from './record.module.css';

const say = words.recordPrinting;
export type SectionName = keyof typeof say.sections;

/** A section of the record, which the contents name. */
export function section(name: SectionName, blocks: readonly PrintBlock[]): PrintBlock[] {
  const title = say.sections[name];
  return [
    {
      key: name,
      content: <h2 className={classes.section}>{title}</h2>,
      keepsNext: true,
      entry: { title, level: 1 },
    },
    ...blocks,
  ];
}

/** A line that says how things are: nothing is here, something is withheld. */
export function note(key: string, text: string): PrintBlock {
  return { key, content: <div className={classes.note}>{text}</div> };
}

/** A heading above some lines within a section. */
export function heading(key: string, text: string): PrintBlock {
  return { key, content: <h3 className={classes.heading}>{text}</h3>, keepsNext: true };
}

interface Cell {
  /** Names the column. */
  key: string;
  content: ReactNode;
}

/** The head of a table and its rows, a longer text below each where there is one; on each further page the head stands again. */
export function table(
  name: string,
  columns: readonly { key: string; title: string }[],
  rows: readonly { key: string; cells: readonly Cell[]; below?: string | undefined }[],
): PrintBlock[] {
  const head = `${name} head`;
  return [
    {
      key: head,
      content: (
        <div className={classes.tableRow} data-table={name} data-head>
          {columns.map(({ key, title }) => (
            <div key={key}>{title}</div>
          ))}
        </div>
      ),
      keepsNext: true,
    },
    ...rows.flatMap(({ key, cells, below }) => [
      {
        key: `${name} ${key}`,
        head,
        content: (
          <div className={classes.tableRow} data-table={name}>
            {cells.map((cell) => (
              <div key={cell.key}>{cell.content}</div>
            ))}
          </div>
        ),
        keepsNext: Boolean(below),
      },
      ...textBlocks(`${name} ${key} below`, below ?? '').map((block) => ({ ...block, head })),
    ]),
  ];
}

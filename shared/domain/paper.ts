import { z } from 'zod';

/** What is printed on: sheets for lists and slips, a sheet of labels, and a roll of them. */
const papers = ['a4', 'letter', 'labels-a4', 'labels-letter', 'roll-62'] as const;
export const paper = z.enum(papers);
export type Paper = z.infer<typeof paper>;

/** Width and height in millimetres. */
export const paperSizes: Record<Paper, { width: number; height: number }> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
  'labels-a4': { width: 210, height: 297 },
  'labels-letter': { width: 215.9, height: 279.4 },
  'roll-62': { width: 62, height: 29 },
};

/** How labels lie on a paper, in millimetres: 24 of 70 by 37 on A4, 30 of 66.7 by 25.4 on Letter, one on the roll. */
export interface LabelGrid {
  columns: number;
  rows: number;
  width: number;
  height: number;
  /** From one label's left edge to that of the next. */
  pitch: number;
  top: number;
  left: number;
}

export type LabelPaper = Extract<Paper, 'labels-a4' | 'labels-letter' | 'roll-62'>;

export const labelGrids: Record<LabelPaper, LabelGrid> = {
  'labels-a4': { columns: 3, rows: 8, width: 70, height: 37, pitch: 70, top: 0.5, left: 0 },
  'labels-letter': { columns: 3, rows: 10, width: 66.7, height: 25.4, pitch: 69.9, top: 12.7, left: 4.8 },
  'roll-62': { columns: 1, rows: 1, width: 62, height: 29, pitch: 62, top: 0, left: 0 },
};

import { describe, expect, it } from 'vitest';
import { paginate } from '../../../components/print/paginate.ts';
import type { PrintBlock } from '../../../components/print/print-block.tsx';
import { contentsOf } from './contents.ts';

describe('the contents of a record', () => {
  it('name the page on which each section begins, after the pages before them', () => {
    const block = (key: string, fields: Partial<PrintBlock> = {}): PrintBlock => ({
      key,
      content: key,
      ...fields,
    });
    const entry = (title: string, level: 1 | 2 = 1) => ({ entry: { title, level }, keepsNext: true });
    const blocks = [
      block('vitals', entry('Vitals')),
      block('row'),
      block('visits', entry('Visit notes')),
      block('visit', entry('2026', 2)),
      block('text', { isText: true }),
    ];
    const sizes = [10, 60, 10, 10, 120];
    const measured = sizes.map((height, index) => ({
      height,
      lines: blocks[index]?.isText ? 12 : undefined,
      keepsNext: blocks[index]?.keepsNext,
    }));
    // Behind 70 of 100 there is room for a line of the note's headings alone, so all of it goes to the next page.
    const pages = paginate(measured, 100);
    expect(contentsOf(blocks, pages, 2)).toEqual([
      { key: 'vitals', title: 'Vitals', level: 1, page: 3 },
      { key: 'visits', title: 'Visit notes', level: 1, page: 4 },
      { key: 'visit', title: '2026', level: 2, page: 4 },
    ]);
  });
});

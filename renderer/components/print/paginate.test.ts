import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MeasuredBlock, type PagePiece, paginate } from './paginate.ts';

const ROOM = 100;
const shapes = (pages: PagePiece[][]) =>
  pages.map((page) => page.map(({ block, from, to }) => `${block}:${from}-${to}`));

describe('pages', () => {
  it('break between blocks that cannot be parted', () => {
    const blocks = [{ height: 60 }, { height: 30 }, { height: 20 }];
    expect(shapes(paginate(blocks, ROOM))).toEqual([['0:0-1', '1:0-1'], ['2:0-1']]);
    expect(paginate([], ROOM)).toEqual([]);
  });

  it('take a heading along with what follows it', () => {
    const heading = { height: 10, keepsNext: true };
    const blocks = [{ height: 75 }, heading, heading, { height: 10 }];
    expect(shapes(paginate(blocks, ROOM))).toEqual([['0:0-1'], ['1:0-1', '2:0-1', '3:0-1']]);
    const text = { height: 100, lines: 10 };
    expect(shapes(paginate([{ height: 60 }, heading, text], ROOM))).toEqual([
      ['0:0-1', '1:0-1', '2:0-3'],
      ['2:3-10'],
    ]);
  });

  it('part a text so that no line of it is left alone', () => {
    const text = { height: 50, lines: 5 };
    expect(shapes(paginate([{ height: 85 }, text], ROOM))).toEqual([['0:0-1'], ['1:0-5']]);
    expect(shapes(paginate([{ height: 60 }, text], ROOM))).toEqual([['0:0-1', '1:0-3'], ['1:3-5']]);
    expect(shapes(paginate([{ height: 75 }, { height: 30, lines: 3 }], ROOM))).toEqual([
      ['0:0-1'],
      ['1:0-3'],
    ]);
  });

  it('say the head of a table again, and begin where a block must be the first', () => {
    const row = { height: 40, head: 0 };
    const blocks = [{ height: 10, keepsNext: true }, row, row, row, { height: 10, startsPage: true }];
    const pages = paginate(blocks, ROOM);
    expect(shapes(pages)).toEqual([['0:0-1', '1:0-1', '2:0-1'], ['0:0-1', '3:0-1'], ['4:0-1']]);
    expect(pages[1]?.[0]?.isRepeated).toBe(true);
  });

  it('lose nothing, keep the order, and are never too full', () => {
    const block = fc.record({
      lineHeight: fc.integer({ min: 1, max: 12 }),
      lines: fc.integer({ min: 1, max: 40 }),
      keepsNext: fc.boolean(),
      startsPage: fc.boolean(),
      head: fc.option(fc.nat({ max: 40 }), { nil: undefined }),
    });
    const toBlocks = (drawn: (typeof block extends fc.Arbitrary<infer T> ? T : never)[]) =>
      drawn.map(({ lineHeight, lines, head, ...rest }, index): MeasuredBlock => {
        const isText = lines > 8;
        return {
          ...rest,
          height: isText ? lineHeight * lines : lineHeight * Math.min(lines, 8),
          lines: isText ? lines : undefined,
          head: head !== undefined && head < index && (drawn[head]?.lines ?? 0) <= 8 ? head : undefined,
        };
      });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 40 }), (drawn) => {
        const blocks = toBlocks(drawn);
        const pages = paginate(blocks, ROOM);
        const own = pages.flat().filter(({ isRepeated }) => !isRepeated);
        const lines = own.flatMap(({ block: index, from, to }) =>
          Array.from({ length: to - from }, (_, line) => `${index}:${from + line}`),
        );
        const all = blocks.flatMap(({ lines: count = 1 }, index) =>
          Array.from({ length: count }, (_, line) => `${index}:${line}`),
        );
        expect(lines).toEqual(all);
        for (const page of pages) {
          expect(page.some(({ isRepeated }) => !isRepeated)).toBe(true);
          const height = page.reduce((sum, { block: index, from, to }) => {
            const { height: whole = 0, lines: count = 1 } = blocks[index] ?? {};
            return sum + (whole / count) * (to - from);
          }, 0);
          expect(height).toBeLessThanOrEqual(ROOM + 0.1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

import { type ReactNode, useMemo } from 'react';
import type { Letterhead as LetterheadValues } from '#shared/contract/letterhead.ts';
import type { SummaryPrint } from '#shared/contract/record-printing.ts';
import type { Paper } from '#shared/domain/paper.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { contactFacts, identityFacts } from '../../../components/print/identity-facts.ts';
import { Letterhead, PrintedFacts, PrintFoot } from '../../../components/print/letterhead.tsx';
import { sheetRoom } from '../../../components/print/paged-blocks.tsx';
import { patientLabel } from '../../../components/print/patient-label.ts';
import { BlockView, type PrintBlock } from '../../../components/print/print-block.tsx';
import { Sheet } from '../../../components/print/sheet.tsx';
import { type BlockSize, useBlockSizes } from '../../../components/print/use-block-sizes.tsx';
import { type PrintWords, usePrintWords } from '../../../components/print/use-print-words.ts';
import { cutToFit } from './cut-to-fit.ts';
import classes from './patient-print.module.css';
import { type SummaryList, summaryLists } from './summary-lists.ts';
import { SummaryLineView, SummaryRow } from './summary-row.tsx';

const say = words.recordPrinting;

function lineBlocks({ key, title, lines, isEmpty, isAlert }: SummaryList): PrintBlock[] {
  return lines.map((line, index) => ({
    key: `${key} ${index}`,
    content: (
      <SummaryRow title={index === 0 ? title : undefined}>
        <SummaryLineView line={line} isEmpty={isEmpty} isAlert={isAlert} />
      </SummaryRow>
    ),
  }));
}

function moreBlock(key: string, count: number): PrintBlock {
  return {
    key,
    content: (
      <SummaryRow>
        <span className={classes.more}>{fill(say.more, { count })}</span>
      </SummaryRow>
    ),
  };
}

/** Everything that could stand on the page: its head, the line that tells of more, then all lines of all lists. */
function toBlocks(print: SummaryPrint, letterhead: LetterheadValues, printWords: PrintWords) {
  const lists = summaryLists(print, printWords);
  const head: PrintBlock = {
    key: 'head',
    content: (
      <>
        <Letterhead letterhead={letterhead} title={say.summaryTitle} />
        <PrintedFacts facts={[...identityFacts(print, printWords), ...contactFacts(print)]} />
      </>
    ),
  };
  const byList = lists.map(lineBlocks);
  return { lists, byList, blocks: [head, moreBlock('more', 0), ...byList.flat()] };
}

/** Of each list the lines that fit on the page, and how many more there are. */
function shownBlocks(
  { lists, byList }: ReturnType<typeof toBlocks>,
  sizes: readonly BlockSize[],
  paper: Paper,
): PrintBlock[] {
  const [head = 0, more = 0, ...lineHeights] = sizes.map(({ height }) => height);
  let at = 0;
  const heights = byList.map((list) => {
    at += list.length;
    return lineHeights.slice(at - list.length, at);
  });
  const shown = cutToFit(
    heights.map((list, index) => ({ lines: list, more, isKept: lists[index]?.key === 'allergies' })),
    sheetRoom(paper) - head,
  );
  return byList.flatMap((list, index) => {
    const count = shown[index] ?? 0;
    const { key = '', lines = [] } = lists[index] ?? {};
    const left = lines.slice(count).reduce((sum, { names = 1 }) => sum + names, 0);
    return [...list.slice(0, count), ...(left > 0 ? [moreBlock(`${key} more`, left)] : [])];
  });
}

/**
 * A patient on one page, whatever there is of them: long lists say how many more they have. Until the page is there,
 * `measuring` has to be shown.
 */
export function useSummaryPage(
  print: SummaryPrint,
  letterhead: LetterheadValues,
  paper: Paper,
): { page?: ReactNode; measuring: ReactNode } {
  const printWords = usePrintWords();
  const made = useMemo(() => toBlocks(print, letterhead, printWords), [print, letterhead, printWords]);
  const { sizes, isDone, measuring } = useBlockSizes(made.blocks, paper);
  if (!isDone) return { measuring };
  const [head] = made.blocks;
  const when = printWords.formats.dateTime(print.preparedAt);
  return {
    measuring,
    page: (
      <Sheet paper={paper}>
        {head && <BlockView block={head} />}
        {shownBlocks(made, sizes, paper).map((block) => (
          <BlockView key={block.key} block={block} />
        ))}
        <PrintFoot
          left={fill(say.printedBy, { when, name: print.preparedBy })}
          right={patientLabel(print.patient)}
        />
      </Sheet>
    ),
  };
}

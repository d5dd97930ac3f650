import type { VisitPaper } from '#shared/contract/visit-printing.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { Letterhead } from '../../../components/print/letterhead.tsx';
import { type PrintBlock, textBlocks } from '../../../components/print/print-block.tsx';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import classes from './papers.module.css';
import { type SummaryTexts, summarySections } from './plain-summary.ts';

const say = words.visitPapers;

/** The patient's paper in large type; what is empty is left out. */
export function summaryPaperBlocks(paper: VisitPaper, texts: SummaryTexts, print: PrintWords): PrintBlock[] {
  const { letterhead, patient, visit, doctorName } = paper;
  const what = {
    name: fullName(patient),
    date: print.formats.dayOf(visit.visitDate),
    doctor: doctorName,
  };
  return [
    {
      key: 'head',
      content: (
        <>
          <Letterhead letterhead={letterhead} title={say.titles.summary} />
          <div className={classes.greeting}>{fill(say.summary.greeting, what)}</div>
        </>
      ),
    },
    ...summarySections.flatMap((section) => {
      if (!texts[section].trim()) return [];
      const title = say.summary.sections[section];
      return [
        {
          key: `${section} name`,
          content: <div className={classes.heading}>{title}</div>,
          keepsNext: true,
        },
        ...textBlocks(section, texts[section]).map((block) => ({ ...block, isLarge: true })),
      ];
    }),
  ];
}

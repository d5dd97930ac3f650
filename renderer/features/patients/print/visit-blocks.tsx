import type { PrintedVisit } from '#shared/contract/record-printing.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import type { PrintBlock } from '../../../components/print/print-block.tsx';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import {
  amendmentBlocks,
  noteOutcomeBlocks,
  notePartBlocks,
} from '../../../components/print/visit-note-blocks.ts';
import classes from './record.module.css';
import { note, section } from './section-blocks.tsx';

const say = words.recordPrinting;

function signedBlocks(
  { _id, signedAt, signedByName, isAltered }: PrintedVisit,
  { formats }: PrintWords,
): PrintBlock[] {
  if (!signedAt) return [];
  const what = { name: signedByName ?? '', when: formats.dateTime(signedAt) };
  const text = isAltered ? words.visitPapers.alteredSignature : say.visit.signed;
  return [{ key: `${_id} signed`, content: <div className={classes.by}>{fill(text, what)}</div> }];
}

function alteredBlocks({ _id, isAltered }: PrintedVisit): PrintBlock[] {
  if (!isAltered) return [];
  return [
    {
      key: `${_id} altered`,
      content: <div className={classes.alert}>{words.visitPapers.altered}</div>,
      keepsNext: true,
    },
  ];
}

/** One note, whole. A year's newest stands in the contents for the year. */
function visitBlocks(visit: PrintedVisit, print: PrintWords, year: string | undefined): PrintBlock[] {
  const { _id, visitId, visitDate, doctorName } = visit;
  const title = { date: print.formats.dateTime(visitDate), doctor: doctorName };
  return [
    {
      key: `visit ${_id}`,
      content: (
        <h3 className={classes.visit}>
          <span>{fill(say.visit.title, title)}</span>
          <span className={classes.number}>{visitId}</span>
        </h3>
      ),
      keepsNext: true,
      ...(year && { entry: { title: year, level: 2 as const } }),
    },
    ...alteredBlocks(visit),
    ...notePartBlocks(visit),
    ...noteOutcomeBlocks(visit, print),
    ...signedBlocks(visit, print),
    ...amendmentBlocks(visit, print),
  ];
}

/**
 * Every completed note, newest first.
 * @param yearOf the clinic's year of a moment
 */
export function visitsSection(
  visits: readonly PrintedVisit[],
  print: PrintWords,
  yearOf: (moment: string) => string,
): PrintBlock[] {
  const completed = visits.filter(({ status }) => status !== 'draft');
  const drafts = visits.length - completed.length;
  let year = '';
  return section('visits', [
    ...(drafts > 0 ? [note('visits drafts', count(say.visit.drafts, drafts))] : []),
    ...completed.flatMap((visit) => {
      const own = yearOf(visit.visitDate);
      const isFirst = own !== year;
      year = own;
      return visitBlocks(visit, print, isFirst ? own : undefined);
    }),
    ...(completed.length === 0 ? [note('visits none', say.none.visits)] : []),
  ]);
}

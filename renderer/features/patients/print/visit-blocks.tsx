import type { PrintedVisit } from '#shared/contract/record-printing.ts';
import { orderName } from '#shared/domain/test-order.ts';
import { noteParts } from '#shared/domain/visit.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { type PrintBlock, textBlocks } from '../../../components/print/print-block.tsx';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import classes from './record.module.css';
import { label, note, section } from './section-blocks.tsx';

const say = words.recordPrinting;
const sayNote = words.visits.note;

/** A named text of a note; nothing where nobody wrote it. */
function part(key: string, name: string, text: string | undefined): PrintBlock[] {
  return text?.trim() ? [label(`${key} name`, name), ...textBlocks(key, text)] : [];
}

function diagnosisText({ diagnosis }: PrintedVisit): string | undefined {
  return diagnosis
    ?.map(({ icdCode, description, type }) =>
      [[icdCode, description].filter(Boolean).join('  '), words.visits.diagnosis[type]].join(', '),
    )
    .join('\n');
}

function ordersText({ testsOrdered }: PrintedVisit): string | undefined {
  return testsOrdered
    ?.map((order) =>
      [orderName(order), words.chart.overview.urgencies[order.urgency], order.notes]
        .filter(Boolean)
        .join(', '),
    )
    .join('\n');
}

function followUpText({ followUp }: PrintedVisit, { formats }: PrintWords): string | undefined {
  const { on, wanted } = words.visits.followUp;
  const { required, date, notes } = followUp ?? {};
  const follow = required ? (date ? fill(on, { date: formats.date(date) }) : wanted) : undefined;
  return [follow, notes].filter(Boolean).join('\n');
}

function amendmentBlocks({ _id, amendments = [] }: PrintedVisit, { formats }: PrintWords): PrintBlock[] {
  return amendments.flatMap(({ text, reason, authorName, addedAt }, index) => {
    const what = { name: authorName, when: formats.dateTime(addedAt), reason };
    return part(`${_id} amendment ${index}`, fill(say.visit.amendment, what), text);
  });
}

function signedBlocks({ _id, signedAt, signedByName }: PrintedVisit, { formats }: PrintWords): PrintBlock[] {
  if (!signedAt) return [];
  const what = { name: signedByName ?? '', when: formats.dateTime(signedAt) };
  return [
    { key: `${_id} signed`, content: <div className={classes.by}>{fill(say.visit.signed, what)}</div> },
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
    ...noteParts.flatMap((name) => part(`${_id} ${name}`, sayNote.parts[name], visit[name])),
    ...part(`${_id} diagnosis`, sayNote.diagnosis, diagnosisText(visit)),
    ...part(`${_id} orders`, say.visit.orders, ordersText(visit)),
    ...part(`${_id} follow-up`, sayNote.followUp, followUpText(visit, print)),
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

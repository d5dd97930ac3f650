import type { VisitPaper } from '#shared/contract/visit-printing.ts';
import type { TestOrder } from '#shared/domain/test-order.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { endWith, namedText, type PrintBlock } from '../../../components/print/print-block.tsx';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import { paperHead } from './paper-head.tsx';
import classes from './papers.module.css';

const say = words.visitPapers.request;
const { urgencies } = words.chart.overview;

/** The title above the tests of a type; one that a clinic wrote by itself stands as it was written. */
function typeTitle(type: string): string {
  return Object.entries(say.types).find(([known]) => known === type)?.[1] ?? (type || say.types.other);
}

/** Orders by their type, in the order in which the types were first ordered; those without one come last. */
export function byType(orders: readonly TestOrder[]): { type: string; orders: TestOrder[] }[] {
  const types = [...new Set(orders.map(({ type }) => type?.trim() ?? ''))];
  return types
    .sort((one, other) => Number(one === '') - Number(other === ''))
    .map((type) => ({ type, orders: orders.filter((order) => (order.type?.trim() ?? '') === type) }));
}

function reasonText({ visit: { chiefComplaint, diagnosis = [] } }: VisitPaper): string {
  const found = diagnosis.map(({ icdCode, description }) =>
    [icdCode, description].filter(Boolean).join('  '),
  );
  return [chiefComplaint, ...found].filter((text) => text.trim()).join('\n');
}

function row(key: string, cells: readonly string[], head?: string, isUrgent = false): PrintBlock {
  const [test, urgency, notes] = cells;
  return {
    key,
    ...(head ? { head } : { keepsNext: true }),
    content: (
      <div className={classes.row} data-head={head ? undefined : true}>
        <div>{test}</div>
        <div data-urgent={isUrgent || undefined}>{urgency}</div>
        <div>{notes}</div>
      </div>
    ),
  };
}

function ordersBlocks(type: string, orders: readonly TestOrder[]): PrintBlock[] {
  const head = `tests ${type} head`;
  return [
    {
      key: `tests ${type}`,
      content: <div className={classes.type}>{typeTitle(type)}</div>,
      keepsNext: true,
    },
    row(head, [say.test, say.urgency, say.notes]),
    ...orders.map(({ testName, urgency, notes = '' }, index) =>
      row(
        `tests ${type} ${index}`,
        [testName || typeTitle(type), urgencies[urgency], notes],
        head,
        urgency !== 'routine',
      ),
    ),
  ];
}

/** Where the request is signed by hand. */
const signature: PrintBlock = {
  key: 'signature',
  content: (
    <div className={classes.signatureLines}>
      <div>{say.date}</div>
      <div>{say.signature}</div>
    </div>
  ),
};

/**
 * What a laboratory or another place is asked to do, with who asks and why.
 * @param isPerType a page for each type of test: they go to different places
 */
export function requestBlocks(paper: VisitPaper, print: PrintWords, isPerType: boolean): PrintBlock[] {
  const groups = byType(paper.visit.testsOrdered ?? []);
  const reason = reasonText(paper);
  const pages = isPerType ? groups.map((group) => [group]) : [groups];
  return pages.flatMap((shown, page) => {
    const asked = [
      ...paperHead(paper, print),
      ...namedText('reason', say.reason, reason),
      ...shown.flatMap(({ type, orders }) => ordersBlocks(type, orders)),
    ];
    const by = fill(say.requestedBy, { name: paper.doctorName });
    const own = endWith(asked, [
      { key: 'by', content: <div className={classes.signed}>{by}</div>, keepsNext: true },
      signature,
    ]);
    return own.map((block, index) => ({
      ...block,
      key: `${page} ${block.key}`,
      ...(block.head && { head: `${page} ${block.head}` }),
      startsPage: page > 0 && index === 0,
    }));
  });
}

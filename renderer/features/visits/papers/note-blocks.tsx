import type { VisitPaper } from '#shared/contract/visit-printing.ts';
import { orderName } from '#shared/domain/test-order.ts';
import { noteParts } from '#shared/domain/visit.ts';
import { vitalUnit, vitalValue } from '#shared/domain/vital-units.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { endWith, type PrintBlock, textBlocks } from '../../../components/print/print-block.tsx';
import { printedVitals } from '../../../components/print/printed-vitals.ts';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import { label } from '../../patients/print/section-blocks.tsx';
import { paperHead } from './paper-head.tsx';
import classes from './papers.module.css';

const say = words.visitPapers;
const sayNote = words.visits.note;
/** So many digits of a hash tell two notes apart by eye. */
const HASH_DIGITS = 16;

/** A named text; nothing where nobody wrote it. */
function part(key: string, name: string, text: string | undefined): PrintBlock[] {
  return text?.trim() ? [label(`${key} name`, name), ...textBlocks(key, text)] : [];
}

function vitalsText({ visit: { vitals, visitDate }, vitalsByName }: VisitPaper, print: PrintWords): string {
  if (!vitals) return '';
  const { units, formats } = print;
  const measured = printedVitals.flatMap((vital) => {
    const value = vitalValue(vitals, vital, units);
    return value ? [`${words.visits.vitals[vital]} ${value} ${vitalUnit(vital, units)}`] : [];
  });
  const when = formats.dateTime(vitals.recordedAt ?? visitDate);
  const by = vitalsByName ? `\n${fill(say.vitalsBy, { when, name: vitalsByName })}` : '';
  return measured.length > 0 ? measured.join(' · ') + by : '';
}

function diagnosisText({ visit: { diagnosis = [] } }: VisitPaper): string {
  return diagnosis
    .map(({ icdCode, description, type }) =>
      [[icdCode, description].filter(Boolean).join('  '), words.visits.diagnosis[type]].join(', '),
    )
    .join('\n');
}

function ordersText({ visit: { testsOrdered = [] } }: VisitPaper): string {
  return testsOrdered
    .map((order) =>
      [orderName(order), words.chart.overview.urgencies[order.urgency], order.notes]
        .filter(Boolean)
        .join(', '),
    )
    .join('\n');
}

function followUpText({ visit: { followUp } }: VisitPaper, { formats }: PrintWords): string {
  const { on, wanted } = words.visits.followUp;
  const { required, date, notes } = followUp ?? {};
  const follow = required ? (date ? fill(on, { date: formats.date(date) }) : wanted) : undefined;
  return [follow, notes].filter(Boolean).join('\n');
}

/** Which parts began with the text of an earlier note. */
function carriedBlocks(
  { visit: { carriedForward = [] } }: VisitPaper,
  { formats }: PrintWords,
): PrintBlock[] {
  return carriedForward.map(({ part: name, visitNumber, visitDate }) => ({
    key: `carried ${name}`,
    content: (
      <div className={classes.small}>
        {fill(say.carried, {
          number: visitNumber,
          date: formats.dayOf(visitDate),
          parts: sayNote.parts[name],
        })}
      </div>
    ),
  }));
}

function signatureText({ visit, signedByName, doctorName }: VisitPaper, { formats }: PrintWords): string {
  const { signedAt, contentHash, status } = visit;
  if (!signedAt || status === 'draft') return say.notSigned;
  const what = { name: signedByName ?? doctorName, when: formats.dateTime(signedAt) };
  return contentHash
    ? fill(say.signature, { ...what, hash: contentHash.slice(0, HASH_DIGITS) })
    : fill(say.completedBy, what);
}

function amendmentBlocks({ visit: { amendments = [] } }: VisitPaper, { formats }: PrintWords): PrintBlock[] {
  if (amendments.length === 0) return [];
  return [
    {
      key: 'amendments',
      content: <div className={classes.amendments}>{say.amendments}</div>,
      keepsNext: true,
    },
    ...amendments.flatMap(({ text, reason, authorName, addedAt }, index) => {
      const what = { name: authorName, when: formats.dateTime(addedAt), reason };
      return part(`amendment ${index}`, fill(words.recordPrinting.visit.amendment, what), text);
    }),
  ];
}

/** The note of a visit, whole: as it was written and signed, then what was added to it. */
export function noteBlocks(paper: VisitPaper, print: PrintWords): PrintBlock[] {
  const { visit } = paper;
  const files = visit.attachments?.map(({ fileName }) => fileName).join('\n');
  const written = [
    ...paperHead(paper, print),
    ...noteParts.flatMap((name) => part(name, sayNote.parts[name], visit[name])),
    ...part('vitals', say.vitals, vitalsText(paper, print)),
    ...part('diagnosis', sayNote.diagnosis, diagnosisText(paper)),
    ...part('orders', words.recordPrinting.visit.orders, ordersText(paper)),
    ...part('follow-up', sayNote.followUp, followUpText(paper, print)),
    ...part('attachments', say.attachments, files),
    ...carriedBlocks(paper, print),
  ];
  const signed = <div className={classes.signed}>{signatureText(paper, print)}</div>;
  return [...endWith(written, [{ key: 'signed', content: signed }]), ...amendmentBlocks(paper, print)];
}

import type { VisitPaper } from '#shared/contract/visit-printing.ts';
import { vitalUnit, vitalValue } from '#shared/domain/vital-units.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { endWith, namedText, type PrintBlock } from '../../../components/print/print-block.tsx';
import { printedVitals } from '../../../components/print/printed-vitals.ts';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import {
  amendmentBlocks,
  noteOutcomeBlocks,
  notePartBlocks,
} from '../../../components/print/visit-note-blocks.ts';
import { paperHead } from './paper-head.tsx';
import classes from './papers.module.css';

const say = words.visitPapers;
/** So many digits of a hash tell two notes apart by eye. */
const HASH_DIGITS = 16;

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
          parts: words.visits.note.parts[name],
        })}
      </div>
    ),
  }));
}

function signatureText(
  { visit, isAltered, signedByName, doctorName }: VisitPaper,
  { formats }: PrintWords,
): string {
  const { signedAt, contentHash, status } = visit;
  if (!signedAt || status === 'draft') return say.notSigned;
  const what = { name: signedByName ?? doctorName, when: formats.dateTime(signedAt) };
  if (isAltered) return fill(say.alteredSignature, what);
  return contentHash
    ? fill(say.signature, { ...what, hash: contentHash.slice(0, HASH_DIGITS) })
    : fill(say.completedBy, what);
}

/** What was added later, below a heading. */
function laterBlocks({ visit }: VisitPaper, print: PrintWords): PrintBlock[] {
  const added = amendmentBlocks(visit, print);
  if (added.length === 0) return [];
  return [
    {
      key: 'amendments',
      content: <div className={classes.amendments}>{say.amendments}</div>,
      keepsNext: true,
    },
    ...added,
  ];
}

/** The note of a visit, whole: as it was written and signed, then what was added to it. */
export function noteBlocks(paper: VisitPaper, print: PrintWords): PrintBlock[] {
  const { visit } = paper;
  const files = visit.attachments?.map(({ fileName }) => fileName).join('\n');
  const written = [
    ...paperHead(paper, print),
    ...notePartBlocks(visit),
    ...namedText('vitals', say.vitals, vitalsText(paper, print)),
    ...noteOutcomeBlocks(visit, print),
    ...namedText('attachments', say.attachments, files),
    ...carriedBlocks(paper, print),
  ];
  const signed = <div className={classes.signed}>{signatureText(paper, print)}</div>;
  return [...endWith(written, [{ key: 'signed', content: signed }]), ...laterBlocks(paper, print)];
}

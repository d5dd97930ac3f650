import type { PrintedVisit } from '#shared/contract/record-printing.ts';
import { orderName } from '#shared/domain/test-order.ts';
import { type NotePart, noteParts } from '#shared/domain/visit.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { followUpText } from '../follow-up-text.ts';
import { namedText, type PrintBlock } from './print-block.tsx';
import type { PrintWords } from './use-print-words.ts';

/** What a visit's own paper and the patient's whole record both have of a note. */
type NoteOnPaper = Pick<
  PrintedVisit,
  '_id' | NotePart | 'diagnosis' | 'testsOrdered' | 'followUp' | 'amendments'
>;

const sayNote = words.visits.note;
const sayVisit = words.recordPrinting.visit;

function diagnosisText({ diagnosis = [] }: NoteOnPaper): string {
  return diagnosis
    .map(({ icdCode, description, type }) =>
      [[icdCode, description].filter(Boolean).join('  '), words.visits.diagnosis[type]].join(', '),
    )
    .join('\n');
}

function ordersText({ testsOrdered = [] }: NoteOnPaper): string {
  return testsOrdered
    .map((order) =>
      [orderName(order), words.chart.overview.urgencies[order.urgency], order.notes]
        .filter(Boolean)
        .join(', '),
    )
    .join('\n');
}

/** The parts of a note as they were written; empty ones are left out. */
export function notePartBlocks(visit: NoteOnPaper): PrintBlock[] {
  return noteParts.flatMap((name) => namedText(`${visit._id} ${name}`, sayNote.parts[name], visit[name]));
}

/** What was found at a visit and what comes of it: its diagnoses, orders and follow-up; empty ones are left out. */
export function noteOutcomeBlocks(visit: NoteOnPaper, { formats }: PrintWords): PrintBlock[] {
  const { _id, followUp } = visit;
  return [
    ...namedText(`${_id} diagnosis`, sayNote.diagnosis, diagnosisText(visit)),
    ...namedText(`${_id} orders`, sayVisit.orders, ordersText(visit)),
    ...namedText(`${_id} follow-up`, sayNote.followUp, followUpText(followUp, formats)),
  ];
}

/** What was added to a note after it was signed, each with who, when and why. */
export function amendmentBlocks(
  { _id, amendments = [] }: NoteOnPaper,
  { formats }: PrintWords,
): PrintBlock[] {
  return amendments.flatMap(({ text, reason, authorName, addedAt }, index) => {
    const what = { name: authorName, when: formats.dateTime(addedAt), reason };
    return namedText(`${_id} amendment ${index}`, fill(sayVisit.amendment, what), text);
  });
}

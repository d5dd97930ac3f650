import type { VisitPaper } from '#shared/contract/visit-printing.ts';
import { orderName } from '#shared/domain/test-order.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import type { Formats } from '../../../app/formats.ts';

const say = words.visitPapers.summary;

/** What a patient is told, in the order in which it stands on the paper. */
export const summarySections = [
  'cameFor',
  'found',
  'toDo',
  'tests',
  'medicines',
  'comeBack',
  'call',
] as const;
export type SummarySection = (typeof summarySections)[number];
export type SummaryTexts = Record<SummarySection, string>;

function purposeOf(type: string | undefined): string {
  return Object.entries(say.purposes).find(([known]) => known === type)?.[1] ?? say.purposes.other;
}

function testsText({ visit: { testsOrdered = [] } }: VisitPaper): string {
  return testsOrdered
    .flatMap((order) => {
      const test = orderName(order);
      return test ? [fill(say.test, { test, purpose: purposeOf(order.type) })] : [];
    })
    .join('\n');
}

function medicinesText({ medications }: VisitPaper): string {
  return medications
    .map(({ name, dosage, frequency, duration, instructions }) =>
      [fill(say.medicine, { name, dosage, frequency, duration }), instructions].filter(Boolean).join('. '),
    )
    .join('\n');
}

function comeBackText({ visit: { followUp }, next }: VisitPaper, formats: Formats): string {
  const wanted = followUp?.required
    ? followUp.date
      ? fill(say.backOn, { date: formats.weekdayDate(followUp.date) })
      : say.backWanted
    : undefined;
  const booked =
    next &&
    fill(say.next, {
      date: formats.dayOf(next.dateTime),
      time: formats.time(next.dateTime),
      doctor: next.doctorName,
    });
  // An appointment says it better than the wish for one.
  const lines = [booked ?? wanted, followUp?.required && followUp.notes].filter(Boolean);
  return lines.join('\n') || say.backIfWorse;
}

/**
 * A visit as its patient may be told of it: diagnoses by their words and without codes, no findings, no numbers. The doctor
 * reads it through and changes it before it is printed.
 */
export function plainSummary(paper: VisitPaper, formats: Formats): SummaryTexts {
  const { visit, letterhead } = paper;
  const phone = letterhead.letterhead?.phone;
  return {
    cameFor: visit.chiefComplaint.trim(),
    found: (visit.diagnosis ?? []).flatMap(({ description }) => description || []).join('\n'),
    toDo: visit.plan?.trim() ?? '',
    tests: testsText(paper),
    medicines: medicinesText(paper),
    comeBack: comeBackText(paper, formats),
    call: phone ? fill(say.callUs, { phone }) : say.callNoPhone,
  };
}

import type { PatientSummaryPrint } from '#shared/contract/record-printing.ts';
import { contactFacts } from '../../../components/print/identity-facts.ts';
import type { PrintBlock } from '../../../components/print/print-block.tsx';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import { section } from './section-blocks.tsx';
import { type SummaryList, summaryLists } from './summary-lists.ts';
import { SummaryLineView, SummaryRow } from './summary-row.tsx';

/** Some lists of the summary with all their lines, below the rule of a section. */
function listBlocks(lists: readonly SummaryList[]): PrintBlock[] {
  return lists.flatMap(({ key, title, lines, isEmpty, isAlert }, place) =>
    lines.map((line, index) => ({
      key: `list ${key} ${index}`,
      content: (
        <SummaryRow title={index === 0 ? title : undefined} hasNoRule={place === 0}>
          <SummaryLineView line={line} isEmpty={isEmpty} isAlert={isAlert} />
        </SummaryRow>
      ),
    })),
  );
}

/** What matters now, without what has a section of its own behind it. */
export function summarySection(summary: PatientSummaryPrint, print: PrintWords): PrintBlock[] {
  return section(
    'summary',
    listBlocks(summaryLists(summary, print).filter(({ key }) => key !== 'insurance' && key !== 'emergency')),
  );
}

/** Who pays, whom to call, and how the patient is reached. */
export function contactSection(summary: PatientSummaryPrint, print: PrintWords): PrintBlock[] {
  return section('contact', [
    ...listBlocks(
      summaryLists(summary, print).filter(({ key }) => key === 'insurance' || key === 'emergency'),
    ),
    ...contactFacts(summary).map(({ label, value }) => ({
      key: `contact ${label}`,
      content: (
        <SummaryRow title={label}>
          <SummaryLineView line={{ text: value }} />
        </SummaryRow>
      ),
    })),
  ]);
}

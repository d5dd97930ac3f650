import type { PrintBlock } from '../../../components/print/print-block.tsx';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import { historySection } from './history-blocks.tsx';
import { lettersSection } from './letter-blocks.tsx';
import { appointmentsSection, disclosuresSection, recordsSection } from './list-blocks.tsx';
import { prescriptionsSection } from './prescription-blocks.tsx';
import { contactSection, summarySection } from './summary-blocks.tsx';
import type { WholeRecord } from './use-record.ts';
import { visitsSection } from './visit-blocks.tsx';
import { vitalsSection } from './vitals-blocks.tsx';

/**
 * Everything behind the cover, section by section.
 * @param yearOf the clinic's year of a moment
 */
export function recordBlocks(
  { print: record, lines }: WholeRecord,
  print: PrintWords,
  yearOf: (moment: string) => string,
): PrintBlock[] {
  return [
    ...summarySection(record, print),
    ...historySection(record, print),
    ...vitalsSection(lines.visits, print),
    ...visitsSection(lines.visits, print, yearOf),
    ...lettersSection(lines.letters, print),
    ...prescriptionsSection(lines.prescriptions, print),
    ...appointmentsSection(lines.appointments, print),
    ...recordsSection(lines.records, record, print),
    ...contactSection(record, print),
    ...disclosuresSection(lines.disclosures, record, print),
  ];
}

import { useCallback } from 'react';
import type { RecordPrint } from '#shared/contract/record-printing.ts';
import type { Paper } from '#shared/domain/paper.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { PrintFoot } from '../../../components/print/letterhead.tsx';
import { PagedBlocks } from '../../../components/print/paged-blocks.tsx';
import { patientLabel } from '../../../components/print/patient-label.ts';
import type { LaidOut } from './use-record-pages.ts';

interface RecordPagesProps {
  record: RecordPrint;
  paper: Paper;
  front: LaidOut;
  rest: LaidOut;
}

const say = words.recordPrinting;

/** The cover and everything behind it; each page says whose it is and which of how many. */
export function RecordPages({ record, paper, front, rest }: RecordPagesProps) {
  const formats = useFormats();
  const before = front.pages.length;
  const total = before + rest.pages.length;
  const foot = useCallback(
    (page: number) => (
      <PrintFoot
        left={fill(say.printedBy, {
          when: formats.dateTime(record.preparedAt),
          name: record.preparedBy,
        })}
        right={fill(say.foot, { patient: patientLabel(record.patient), page, pages: total })}
      />
    ),
    [record, formats, total],
  );
  const frontFoot = useCallback((page: number) => foot(page + 1), [foot]);
  const restFoot = useCallback((page: number) => foot(before + page + 1), [foot, before]);
  return (
    <>
      <PagedBlocks {...front} paper={paper} foot={frontFoot} />
      <PagedBlocks {...rest} paper={paper} foot={restFoot} />
    </>
  );
}

import { type ReactNode, useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { PrintFoot } from '../../../components/print/letterhead.tsx';
import { PagedBlocks } from '../../../components/print/paged-blocks.tsx';
import { patientLabel } from '../../../components/print/patient-label.ts';
import type { PrintBlock } from '../../../components/print/print-block.tsx';
import { PrintFrame } from '../../../components/print/print-frame.tsx';
import { usePaper } from '../../../components/print/use-paper.ts';
import { useLaidOut } from './use-laid-out.ts';

interface PaperViewProps {
  title: string;
  /** What was handed out, whose it is, when and to whom. */
  print: { printId: string; preparedAt: string; preparedBy: string; patient: PatientDetails };
  blocks: readonly PrintBlock[];
  /** What else is chosen for this paper. */
  fields?: ReactNode;
  /** Where its text is written. */
  aside?: ReactNode;
}

const say = words.recordPrinting;

/** The pages of a patient's paper before it is printed: each says whose it is and which of how many. */
export function PaperView({ title, print, blocks, fields, aside }: PaperViewProps) {
  const { printId, preparedAt, preparedBy, patient } = print;
  const navigate = useNavigate();
  const formats = useFormats();
  const papers = usePaper('sheets');
  const { laidOut, measuring } = useLaidOut(blocks, papers.paper);
  const pages = laidOut?.pages.length ?? 0;
  const foot = useCallback(
    (page: number) => (
      <PrintFoot
        left={fill(say.printedBy, { when: formats.dateTime(preparedAt), name: preparedBy })}
        right={fill(say.foot, { patient: patientLabel(patient), page: page + 1, pages })}
      />
    ),
    [formats, preparedAt, preparedBy, patient, pages],
  );
  return (
    <>
      {measuring}
      <PrintFrame
        title={title}
        printId={printId}
        papers={papers}
        isReady={laidOut !== undefined}
        fields={fields}
        aside={aside}
        onClose={() => void navigate(-1)}
      >
        {laidOut && <PagedBlocks {...laidOut} foot={foot} />}
      </PrintFrame>
    </>
  );
}

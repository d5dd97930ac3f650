import { useNavigate } from 'react-router';
import type { Letterhead } from '#shared/contract/letterhead.ts';
import type { SummaryPrint } from '#shared/contract/record-printing.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { ListPending } from '../../../components/list-pending.tsx';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import { PrintFrame } from '../../../components/print/print-frame.tsx';
import { useHandedOut } from '../../../components/print/use-handed-out.ts';
import { usePaper } from '../../../components/print/use-paper.ts';
import { RecordAway } from '../page/record-away.tsx';
import { usePatientId } from '../use-patient-id.ts';
import { useSummaryPage } from './use-summary-page.tsx';

/** A patient on one page, to be looked at before it is printed. */
export function SummaryScreen() {
  const patientId = usePatientId();
  const { data, error, refetch } = useHandedOut('printing.prepareSummary', { patientId });
  const head = useChannel('clinic.getLetterhead', {});
  if (!data) return error ? <RecordAway error={error} onRetry={() => void refetch()} /> : <ListSkeleton />;
  if (!head.data) return <ListPending answer={head} />;
  return <Prepared key={data.printId} print={data} letterhead={head.data} />;
}

function Prepared({ print, letterhead }: { print: SummaryPrint; letterhead: Letterhead }) {
  const navigate = useNavigate();
  const papers = usePaper('sheets');
  const { page, measuring } = useSummaryPage(print, letterhead, papers.paper);
  return (
    <PrintFrame
      title={words.recordPrinting.summaryTitle}
      printId={print.printId}
      papers={papers}
      isReady={page !== undefined}
      onClose={() => void navigate(-1)}
    >
      {page ?? measuring}
    </PrintFrame>
  );
}

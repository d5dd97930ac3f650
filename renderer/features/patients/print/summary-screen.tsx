import { useNavigate } from 'react-router';
import type { SummaryPrint } from '#shared/contract/record-printing.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import { PrintFrame } from '../../../components/print/print-frame.tsx';
import { usePaper } from '../../../components/print/use-paper.ts';
import { RecordAway } from '../page/record-away.tsx';
import { usePatientId } from '../use-patient-id.ts';
import { useSummaryPage } from './use-summary-page.tsx';

/** A patient on one page, to be looked at before it is printed. */
export function SummaryScreen() {
  const patientId = usePatientId();
  // Read once, and forgotten with the screen: what is on the paper is what main has handed out under this number.
  const { data, error, refetch } = useChannel(
    'printing.prepareSummary',
    { patientId },
    { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  );
  if (!data) return error ? <RecordAway error={error} onRetry={() => void refetch()} /> : <ListSkeleton />;
  return <Prepared key={data.printId} print={data} />;
}

function Prepared({ print }: { print: SummaryPrint }) {
  const navigate = useNavigate();
  const papers = usePaper('sheets');
  const { page, measuring } = useSummaryPage(print, papers.paper);
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

import { useNavigate } from 'react-router';
import type { Letterhead } from '#shared/contract/letterhead.ts';
import type { SummaryPrint } from '#shared/contract/record-printing.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { ErrorState } from '../../../components/error-state.tsx';
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
  const head = useChannel('clinic.getLetterhead', {});
  if (!data) return error ? <RecordAway error={error} onRetry={() => void refetch()} /> : <ListSkeleton />;
  if (!head.data)
    return head.error ? (
      <ErrorState error={head.error} onRetry={() => void head.refetch()} />
    ) : (
      <ListSkeleton />
    );
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

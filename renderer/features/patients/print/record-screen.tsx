import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { PageHeader } from '../../../components/page-header.tsx';
import { PrintFrame } from '../../../components/print/print-frame.tsx';
import { usePaper } from '../../../components/print/use-paper.ts';
import { RecordAway } from '../page/record-away.tsx';
import { usePatientId } from '../use-patient-id.ts';
import { RecordPages } from './record-pages.tsx';
import { RecordProgress } from './record-progress.tsx';
import { type RecordProgress as Progress, useRecord, type WholeRecord } from './use-record.ts';
import { useRecordPages } from './use-record-pages.ts';

const say = words.recordPrinting;

/** A patient's whole record, to be looked at before it is printed. */
export function RecordScreen() {
  const { data, error, refetch, progress } = useRecord(usePatientId());
  if (data) return <Prepared key={data.print.printId} record={data} />;
  return error ? (
    <RecordAway error={error} onRetry={() => void refetch()} />
  ) : (
    <Reading progress={progress} />
  );
}

function Reading({ progress }: { progress: Progress | undefined }) {
  const navigate = useNavigate();
  const close = () => void navigate(-1);
  useScreenKeys('print', [{ keys: 'Escape', label: words.app.actions.close, run: close }]);
  const { readVisits = 0, totalVisits = 0 } = progress ?? {};
  return (
    <>
      <PageHeader
        title={say.recordTitle}
        actions={
          <Button variant="default" onClick={close}>
            {words.app.actions.close}
          </Button>
        }
      />
      <RecordProgress
        title={say.reading}
        text={progress && fill(say.readVisits, { count: readVisits, total: totalVisits })}
        share={totalVisits > 0 ? readVisits / totalVisits : 0}
      />
    </>
  );
}

function Prepared({ record }: { record: WholeRecord }) {
  const navigate = useNavigate();
  const papers = usePaper('sheets');
  const { laidOut, measuring, share } = useRecordPages(record, papers.paper);
  return (
    <PrintFrame
      title={say.recordTitle}
      printId={record.print.printId}
      papers={papers}
      isReady={laidOut !== undefined}
      onClose={() => void navigate(-1)}
    >
      {laidOut ? (
        <RecordPages record={record.print} paper={papers.paper} {...laidOut} />
      ) : (
        <RecordProgress
          title={say.layingOut}
          text={fill(say.laidOut, { percent: Math.round(share * 100) })}
          share={share}
        >
          {measuring}
        </RecordProgress>
      )}
    </PrintFrame>
  );
}

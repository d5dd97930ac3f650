import { Button, Checkbox } from '@mantine/core';
import { IconTestPipe } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type VisitPaper, type VisitPaperKind, visitPaperKinds } from '#shared/contract/visit-printing.ts';
import { words } from '#shared/words/words.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { useHandedOut } from '../../../components/print/use-handed-out.ts';
import { usePrintWords } from '../../../components/print/use-print-words.ts';
import { noteBlocks } from './note-blocks.tsx';
import { PaperView } from './paper-view.tsx';
import { byType, requestBlocks } from './request-blocks.tsx';
import { SummaryPaper } from './summary-paper.tsx';

const say = words.visitPapers;

function isKind(kind: string | undefined): kind is VisitPaperKind {
  return visitPaperKinds.some((known) => known === kind);
}

/** A paper of a visit, to be looked at before it is printed. */
export function VisitPaperScreen() {
  const { visitId = '', kind } = useParams();
  if (!isKind(kind)) return <EmptyState icon={IconTestPipe} title={words.printing.unknown} />;
  return <Read key={`${visitId} ${kind}`} visitId={visitId} kind={kind} />;
}

function Read({ visitId, kind }: { visitId: string; kind: VisitPaperKind }) {
  const answer = useHandedOut('printing.prepareVisitPaper', { visitId, kind });
  const { data } = answer;
  if (!data) return <ListPending answer={answer} />;
  const Paper = papers[kind];
  return <Paper key={data.printId} paper={data} />;
}

function NotePaper({ paper }: { paper: VisitPaper }) {
  const print = usePrintWords();
  const blocks = useMemo(() => noteBlocks(paper, print), [paper, print]);
  return <PaperView title={say.print.note} print={paper} blocks={blocks} />;
}

function RequestPaper({ paper }: { paper: VisitPaper }) {
  const print = usePrintWords();
  const navigate = useNavigate();
  const [isPerType, setPerType] = useState(false);
  const blocks = useMemo(() => requestBlocks(paper, print, isPerType), [paper, print, isPerType]);
  const types = byType(paper.visit.testsOrdered ?? []).length;
  if (types === 0) {
    return (
      <EmptyState
        icon={IconTestPipe}
        title={say.request.none}
        text={say.request.noneText}
        action={<Button onClick={() => void navigate(-1)}>{words.app.actions.close}</Button>}
      />
    );
  }
  return (
    <PaperView
      title={say.print.request}
      print={paper}
      blocks={blocks}
      fields={
        types > 1 && (
          <Checkbox
            my="auto"
            label={say.request.perType}
            checked={isPerType}
            onChange={(event) => setPerType(event.currentTarget.checked)}
          />
        )
      }
    />
  );
}

const papers = { note: NotePaper, summary: SummaryPaper, request: RequestPaper };

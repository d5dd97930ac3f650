import { useMemo } from 'react';
import { useParams } from 'react-router';
import type { LetterPrint } from '#shared/contract/letters.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import { usePrintWords } from '../../../components/print/use-print-words.ts';
import { PaperView } from '../papers/paper-view.tsx';
import { letterBlocks } from './letter-blocks.tsx';

/** A letter as it was issued, to be printed, once more too. */
export function LetterScreen() {
  const { letterId = '' } = useParams();
  // Read once, and forgotten with the screen: what is on the paper is what main has handed out under this number.
  const { data, error, refetch } = useChannel(
    'printing.prepareLetter',
    { letterId },
    { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  );
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton />;
  return <Issued key={data.printId} issued={data} />;
}

function Issued({ issued }: { issued: LetterPrint }) {
  const print = usePrintWords();
  const { letterhead, patient, letter } = issued;
  const blocks = useMemo(() => {
    const { title, recipient, text, issuedByName, issuedAt, letterId } = letter;
    return letterBlocks(
      {
        letterhead,
        patient,
        title,
        recipient,
        text,
        doctorName: issuedByName,
        issued: { number: letterId, at: issuedAt },
      },
      print,
    );
  }, [letterhead, patient, letter, print]);
  return <PaperView title={words.letters.paper} print={issued} blocks={blocks} />;
}

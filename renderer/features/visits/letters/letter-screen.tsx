import { useMemo } from 'react';
import { useParams } from 'react-router';
import type { LetterPrint } from '#shared/contract/letters.ts';
import { words } from '#shared/words/words.ts';
import { ListPending } from '../../../components/list-pending.tsx';
import { useHandedOut } from '../../../components/print/use-handed-out.ts';
import { usePrintWords } from '../../../components/print/use-print-words.ts';
import { PaperView } from '../papers/paper-view.tsx';
import { letterBlocks } from './letter-blocks.tsx';

/** A letter as it was issued, to be printed, once more too. */
export function LetterScreen() {
  const { letterId = '' } = useParams();
  const answer = useHandedOut('printing.prepareLetter', { letterId });
  const { data } = answer;
  if (!data) return <ListPending answer={answer} />;
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

import { useMemo } from 'react';
import { words } from '#shared/words/words.ts';
import { PagedBlocks } from '../../../components/print/paged-blocks.tsx';
import printClasses from '../../../components/print/print.module.css';
import { usePaper } from '../../../components/print/use-paper.ts';
import { usePrintWords } from '../../../components/print/use-print-words.ts';
import { useLaidOut } from '../papers/use-laid-out.ts';
import { type LetterOnPaper, letterBlocks } from './letter-blocks.tsx';

const noFoot = () => null;

/** How a letter that is being written will look. */
export function LetterSheet({ letter }: { letter: LetterOnPaper }) {
  const print = usePrintWords();
  const { paper } = usePaper('sheets');
  const { letterhead, patient, title, recipient, text, doctorName } = letter;
  const blocks = useMemo(
    () => letterBlocks({ letterhead, patient, title, recipient, text, doctorName }, print),
    [letterhead, patient, title, recipient, text, doctorName, print],
  );
  const { laidOut, measuring } = useLaidOut(blocks, paper);
  return (
    <>
      {measuring}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={printClasses.pages} aria-label={words.printing.preview} tabIndex={0}>
        {laidOut && <PagedBlocks {...laidOut} foot={noFoot} />}
      </section>
    </>
  );
}

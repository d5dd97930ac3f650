import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { Panel } from '../../../components/panel.tsx';
import { LetterLine } from './letter-line.tsx';

/** The letters that were issued at a visit, each of which can be printed again; nothing where there are none. */
export function LettersPanel({ visitId }: { visitId: string }) {
  const { data } = useChannel('visits.listLetters', { visitId });
  if (!data || data.letters.length === 0) return null;
  return (
    <Panel title={words.letters.list}>
      {data.letters.map((letter) => (
        <LetterLine key={letter._id} letter={letter} />
      ))}
    </Panel>
  );
}

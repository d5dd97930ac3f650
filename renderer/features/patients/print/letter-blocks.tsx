import type { PrintedLetter } from '#shared/contract/record-printing.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { label, type PrintBlock, textBlocks } from '../../../components/print/print-block.tsx';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import classes from './record.module.css';
import { note, section } from './section-blocks.tsx';

const say = words.recordPrinting;

/** One letter, word for word. */
function letterBlocks(letter: PrintedLetter, { formats }: PrintWords): PrintBlock[] {
  const { _id, letterId, title, recipient, text, issuedByName, issuedAt } = letter;
  const what = { title, date: formats.dateTime(issuedAt), doctor: issuedByName };
  const key = `letter ${_id}`;
  return [
    {
      key,
      content: (
        <h3 className={classes.visit}>
          <span>{fill(say.letter.title, what)}</span>
          <span className={classes.number}>{letterId}</span>
        </h3>
      ),
      keepsNext: true,
    },
    ...(recipient?.trim()
      ? [label(`${key} recipient`, say.letter.recipient), ...textBlocks(`${key} address`, recipient)]
      : []),
    label(`${key} name`, words.letters.text),
    ...textBlocks(`${key} text`, text),
  ];
}

/** Every letter that was issued, newest first. */
export function lettersSection(letters: readonly PrintedLetter[], print: PrintWords): PrintBlock[] {
  return section(
    'letters',
    letters.length > 0
      ? letters.flatMap((letter) => letterBlocks(letter, print))
      : [note('letters none', say.none.letters)],
  );
}

import type { Letterhead as LetterheadValues } from '#shared/contract/letterhead.ts';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { birthDate } from '../../../components/birth-date.ts';
import { Letterhead } from '../../../components/print/letterhead.tsx';
import { endWith, type PrintBlock } from '../../../components/print/print-block.tsx';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import classes from './letter.module.css';

const say = words.letters;

export interface LetterOnPaper {
  letterhead: LetterheadValues;
  patient: PatientDetails;
  title: string;
  recipient?: string | undefined;
  text: string;
  doctorName: string;
  /** Its number and the moment, once it is issued. A letter that is being written bears the clinic's date. */
  issued?: { number: string; at: string } | undefined;
}

/** Each line of the text as it was written, blank ones too: they part its paragraphs. */
function linesOf(text: string): PrintBlock[] {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line, index) =>
      line.trim()
        ? { key: `line ${index}`, content: line.trimEnd(), isText: true, isLarge: true }
        : { key: `line ${index}`, content: <div className={classes.gap} /> },
    );
}

/** A closing, "With kind regards", is shorter than this; the paragraph above it then stands on its page too. */
const LONGEST_CLOSING = 80;

/** How many of the last lines, blank ones included, go to the page of the signature. */
function keptWithSignature(lines: readonly PrintBlock[]): number {
  const last = lines.at(-1)?.content;
  if (typeof last !== 'string' || last.length > LONGEST_CLOSING) return 1;
  const above = lines.findLastIndex(({ isText }, index) => isText && index < lines.length - 1);
  return above === -1 ? 1 : lines.length - above;
}

/** A letter on the clinic's paper: to whom, about whom, what, and who signs it. */
export function letterBlocks(letter: LetterOnPaper, { formats, today }: PrintWords): PrintBlock[] {
  const { letterhead, patient, title, recipient = '', text, doctorName, issued } = letter;
  const concerning = fill(say.born, {
    name: fullName(patient),
    date: birthDate(patient, formats) ?? words.patients.header.birthUnknown,
    number: patient.patientId,
  });
  const head: PrintBlock[] = [
    {
      key: 'head',
      content: (
        <>
          <Letterhead letterhead={letterhead} title="" />
          <div className={classes.address}>
            <div>{recipient.trim()}</div>
            <div>{issued ? formats.dayOf(issued.at) : formats.date(today)}</div>
          </div>
          <div className={classes.concerning}>
            {say.patient}: {concerning}
          </div>
          <div className={classes.title}>{title}</div>
        </>
      ),
    },
  ];
  const lines = linesOf(text);
  const signature: PrintBlock[] = [
    {
      key: 'signature',
      content: (
        <div className={classes.signature}>
          <div>
            {doctorName}
            <br />
            <small>{say.signature}</small>
            {issued && (
              <>
                <br />
                <small>
                  {fill(say.number, { number: issued.number, when: formats.dateTime(issued.at) })}
                </small>
              </>
            )}
          </div>
        </div>
      ),
    },
  ];
  return [...head, ...endWith(lines, signature, keptWithSignature(lines))];
}

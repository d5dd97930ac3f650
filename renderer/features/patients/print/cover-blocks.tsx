import type { RecordPrint } from '#shared/contract/record-printing.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { identityFacts } from '../../../components/print/identity-facts.ts';
import { PrintedFacts } from '../../../components/print/letterhead.tsx';
import { blockId, type PrintBlock } from '../../../components/print/print-block.tsx';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import type { ContentsEntry } from './contents.ts';
import classes from './record.module.css';

const say = words.recordPrinting;

/** Whose record it is, of which clinic and when, and what is on which page. */
export function coverBlocks(
  record: RecordPrint,
  { print, clinicName, contents }: { print: PrintWords; clinicName: string; contents: ContentsEntry[] },
): PrintBlock[] {
  const { patient, preparedAt, preparedBy } = record;
  const when = print.formats.dateTime(preparedAt);
  return [
    {
      key: 'cover',
      content: (
        <div className={classes.cover}>
          <p className={classes.kind}>{say.coverTitle}</p>
          <p>{fill(say.coverOf, { clinic: clinicName })}</p>
          <h1 className={classes.name}>{fullName(patient)}</h1>
          <PrintedFacts facts={identityFacts(record, print).slice(1)} />
          <p>{fill(say.asOf, { when, name: preparedBy })}</p>
        </div>
      ),
    },
    {
      key: 'contents',
      content: <div className={classes.contentsTitle}>{say.contents}</div>,
      keepsNext: true,
    },
    ...contents.map((entry) => ({
      key: `contents ${entry.key}`,
      content: <ContentsLine entry={entry} />,
    })),
  ];
}

/** A line that leads to its page, in the window and in the PDF file. */
function ContentsLine({ entry: { key, title, level, page } }: { entry: ContentsEntry }) {
  const id = blockId(key);
  return (
    <a
      className={classes.contentsLine}
      data-level={level}
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(id)?.scrollIntoView();
      }}
    >
      <span>{title}</span>
      <span className={classes.leader} aria-hidden />
      <span>{page}</span>
    </a>
  );
}

import type { HistoryContents } from '#shared/domain/history-entry.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { DueBadge } from './due-badge.tsx';
import classes from './history.module.css';

interface EntryLineProps {
  entry: HistoryContents;
  /** Says when the next dose is due: not where a later dose was given, nor of what was taken off. */
  isDueShown?: boolean;
}

const say = words.medicalHistory;

/** What one entry of the history says: a condition with its code, a surgery, a vaccine with when it is due again. */
export function EntryLine({ entry, isDueShown = false }: EntryLineProps) {
  const formats = useFormats();
  const date = entry.date && formats.date(entry.date);
  const given = date && (entry.kind === 'immunization' ? fill(say.entry.given, { date }) : date);
  const facts = [given, entry.hospital].filter(Boolean).join(', ');
  return (
    <>
      <span className={classes.line}>
        <span className={classes.text}>{entry.text}</span>
        {entry.icdCode && <span className={classes.code}>{entry.icdCode}</span>}
        {facts && <span className={classes.facts}>{facts}</span>}
        {isDueShown && entry.nextDue && <DueBadge due={entry.nextDue} />}
      </span>
      {entry.notes && <span className={classes.notes}>{entry.notes}</span>}
    </>
  );
}

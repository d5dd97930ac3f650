import { Button } from '@mantine/core';
import type { HistoryEntryView } from '#shared/contract/medical-history.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useCan } from '../../../app/session.ts';
import { EntryLine } from './entry-line.tsx';
import classes from './history.module.css';
import { useHistoryCalls } from './use-history-calls.ts';

interface PastEntriesProps {
  patientId: string;
  /** Those that were taken off or changed, the last one first. */
  entries: HistoryEntryView[];
}

const say = words.medicalHistory;

/** What no longer stands, under a fold: by whom, when and why. What was only taken off can be put back. */
export function PastEntries({ patientId, entries }: PastEntriesProps) {
  const formats = useFormats();
  const canWrite = useCan('chart.write');
  const { putBack } = useHistoryCalls(patientId);
  const story = ({ removedByName, removedAt, removedReason, replacedBy }: HistoryEntryView) => {
    const what = { name: removedByName ?? '', date: removedAt ? formats.dayOf(removedAt) : '' };
    return replacedBy
      ? fill(say.entry.changed, what)
      : fill(say.entry.takenOff, { ...what, reason: removedReason ?? '' });
  };
  return (
    <details className={classes.past}>
      <summary>{count(say.past.title, entries.length)}</summary>
      <ul className={classes.list}>
        {entries.map((entry) => (
          <li key={entry.entryId} className={classes.row} data-gone>
            <div className={classes.entry}>
              <div className={classes.words}>
                <EntryLine entry={entry} />
                <span className={classes.by}>{story(entry)}</span>
              </div>
              {canWrite && !entry.replacedBy && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={fill(say.entry.restore, { name: entry.text })}
                  onClick={() => void putBack(entry)}
                >
                  {say.entry.restoreShort}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

import { type KeyboardEvent, useEffect, useId } from 'react';
import type { TimelineEntry } from '#shared/contract/timeline.ts';
import { words } from '#shared/words/words.ts';
import { useNow } from '../../../app/now.ts';
import { EntryRow } from './entry-row.tsx';
import classes from './timeline.module.css';
import { useVisibleRows } from './use-visible-rows.ts';

interface EntryListProps {
  entries: readonly TimelineEntry[];
  chosen: number;
  onChoose: (index: number) => void;
  onOpen: (entry: TimelineEntry) => void;
  hasMore: boolean;
  isReading: boolean;
  onMore: () => void;
}

/** In pixels; the style sheet has the same. */
const ROW_HEIGHT = 52;
/** The next page is asked for when so few rows are left below. */
const ROWS_AHEAD = 20;
const PAGE = 8;

/** The entries as one list: the arrow keys walk it, Enter opens. Only what is in sight is in the document. */
export function EntryList({ entries, chosen, onChoose, onOpen, hasMore, isReading, onMore }: EntryListProps) {
  const listId = useId();
  const now = useNow();
  const { scroller, first, last, onScroll, reveal } = useVisibleRows(entries.length, ROW_HEIGHT);
  const isNearEnd = hasMore && !isReading && last >= entries.length - ROWS_AHEAD;
  useEffect(() => {
    if (isNearEnd) onMore();
  }, [isNearEnd, onMore]);

  const walk = (event: KeyboardEvent) => {
    const entry = entries[chosen];
    if (event.key === 'Enter' && entry) return onOpen(entry);
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: PAGE,
      PageUp: -PAGE,
      Home: -entries.length,
      End: entries.length,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(chosen + step, 0), entries.length - 1);
    onChoose(next);
    reveal(next);
  };

  const rows = entries.slice(first, last + 1);
  const isDrawn = chosen >= first && chosen <= last;
  return (
    <div
      ref={scroller}
      className={classes.list}
      role="listbox"
      tabIndex={0}
      aria-label={words.timeline.label}
      aria-activedescendant={isDrawn ? `${listId}${entries[chosen]?.key}` : undefined}
      aria-busy={isReading}
      onScroll={onScroll}
      onKeyDown={walk}
    >
      <div className={classes.rows} role="presentation" style={{ height: entries.length * ROW_HEIGHT }}>
        {rows.map((entry, index) => (
          <EntryRow
            key={entry.key}
            id={`${listId}${entry.key}`}
            entry={entry}
            position={first + index + 1}
            isChosen={first + index === chosen}
            isAhead={entry.kind === 'appointment' && entry.at > now}
            style={{ top: (first + index) * ROW_HEIGHT }}
            onChoose={() => onChoose(first + index)}
            onOpen={() => onOpen(entry)}
          />
        ))}
      </div>
    </div>
  );
}

import type { CSSProperties } from 'react';
import type { TimelineEntry } from '#shared/contract/timeline.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useUnitSystem } from '../../../app/unit-system.ts';
import { entryWords, kindIcons } from './entry-words.ts';
import classes from './timeline.module.css';

interface EntryRowProps {
  entry: TimelineEntry;
  id: string;
  position: number;
  isChosen: boolean;
  /** Still to come. */
  isAhead: boolean;
  style: CSSProperties;
  onChoose: () => void;
  onOpen: () => void;
}

/** One entry in one line: when, what kind, what, and by whom. */
export function EntryRow({ entry, id, position, isChosen, isAhead, style, onChoose, onOpen }: EntryRowProps) {
  const formats = useFormats();
  const [system] = useUnitSystem();
  const Glyph = kindIcons[entry.kind];
  const { title, facts } = entryWords(entry, system);
  const day = entry.isDay ? formats.date(entry.at.slice(0, 10)) : formats.dayOf(entry.at);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and the keys
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isChosen}
      aria-posinset={position}
      aria-setsize={-1}
      className={classes.row}
      data-ahead={isAhead || undefined}
      style={style}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <span className={classes.when}>
        {day}
        {!entry.isDay && (
          <span className={classes.time}>
            {isAhead ? `${formats.time(entry.at)} · ${words.timeline.ahead}` : formats.time(entry.at)}
          </span>
        )}
      </span>
      <span className={classes.icon} data-kind={entry.kind} title={words.timeline.kind[entry.kind]}>
        <Glyph size={16} stroke={1.75} aria-label={words.timeline.kind[entry.kind]} />
      </span>
      <span className={classes.what}>
        <span className={classes.title}>{title}</span>
        <span className={classes.facts}>{entry.found ?? facts}</span>
      </span>
      <span className={classes.by}>{entry.byName}</span>
    </div>
  );
}

import { Textarea } from '@mantine/core';
import { memo, useId } from 'react';
import type { NotePart as NotePartName } from '#shared/domain/visit.ts';
import { words } from '#shared/words/words.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import classes from './note.module.css';

interface NotePartProps {
  part: NotePartName;
  /** The key that goes here, with Alt. */
  number: number;
  value: string;
  isMissing: boolean;
  onChange: (part: NotePartName, text: string) => void;
}

const ROWS: Record<NotePartName, number> = {
  chiefComplaint: 1,
  subjective: 4,
  objective: 3,
  assessment: 3,
  plan: 3,
};

/** The id of a part's field, so that a key or a link can go there. */
export const notePartId = (part: string) => `note-${part}`;

/** One part of the note. It grows with its text. */
export const NotePart = memo(function NotePart({ part, number, value, isMissing, onChange }: NotePartProps) {
  const labelId = useId();
  return (
    <div className={classes.part}>
      <div className={classes.partHead}>
        <label id={labelId} htmlFor={notePartId(part)} className={classes.partName}>
          {words.visits.note.parts[part]}
        </label>
        <KeyHint keys={`Alt+${number}`} />
      </div>
      <Textarea
        id={notePartId(part)}
        aria-labelledby={labelId}
        autosize
        minRows={ROWS[part]}
        placeholder={words.visits.note.hints[part]}
        value={value}
        error={isMissing}
        onChange={(event) => onChange(part, event.currentTarget.value)}
        classNames={{ input: classes.text ?? '' }}
      />
    </div>
  );
});

import type { ReactNode } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import { type NotePart, noteParts } from '#shared/domain/visit.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { followUpText } from '../../../components/follow-up-text.ts';
import { CarriedMark } from '../texts/carried-mark.tsx';
import classes from './note.module.css';

interface NoteReadingProps {
  visit: VisitView;
  /** What can be done with a part, beside its name. */
  partAction?: (part: NotePart) => ReactNode;
}

/** A note to be read: its parts, diagnoses and follow-up; empty ones are left out. */
export function NoteReading({ visit, partAction }: NoteReadingProps) {
  const formats = useFormats();
  const { followUp, diagnosis } = visit;
  const parts: { name: string; text: string | undefined; aside?: ReactNode }[] = [
    ...noteParts.map((part) => ({
      name: words.visits.note.parts[part],
      text: visit[part],
      aside: [<CarriedMark key="carried" part={part} carried={visit.carriedForward} />, partAction?.(part)],
    })),
    {
      name: words.visits.note.diagnosis,
      text: diagnosis
        ?.map((entry) => [entry.icdCode, entry.description].filter(Boolean).join('  '))
        .join('\n'),
    },
    { name: words.visits.note.followUp, text: followUpText(followUp, formats) },
  ];
  return (
    <dl className={classes.reading}>
      {parts
        .filter(({ text }) => text?.trim())
        .map(({ name, text, aside }) => (
          <div key={name}>
            <dt>
              {name} {aside}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

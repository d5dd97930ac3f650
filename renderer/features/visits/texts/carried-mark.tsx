import { IconCornerDownRight } from '@tabler/icons-react';
import type { CarriedPart, NotePart } from '#shared/domain/visit.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import classes from './texts.module.css';

interface CarriedMarkProps {
  part: NotePart;
  carried: readonly CarriedPart[] | undefined;
}

/** Says of a part that its text, or some of it, came from earlier notes; nothing where none did. */
export function CarriedMark({ part, carried }: CarriedMarkProps) {
  const formats = useFormats();
  const dates = (carried ?? [])
    .filter((entry) => entry.part === part)
    .map(({ visitDate }) => formats.dayOf(visitDate));
  if (dates.length === 0) return null;
  return (
    <span className={classes.carried}>
      <IconCornerDownRight size={14} stroke={1.75} aria-hidden />
      {fill(words.noteTexts.carried, { dates: dates.join(', ') })}
    </span>
  );
}

import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCornerDownRight } from '@tabler/icons-react';
import type { VisitView } from '#shared/contract/visits.ts';
import { templateParts } from '#shared/domain/note-text.ts';
import type { NotePart } from '#shared/domain/visit.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { digitOf } from '../note/note-keys.ts';
import { carryForward } from './carry-forward.ts';

interface CarryButtonProps {
  /** The visit whose note is being written. */
  writingId: string;
  last: VisitView;
  part: NotePart;
}

/** Carries a part of the last note into the one that is written. The chief complaint is today's, and is not carried. */
export function CarryButton({ writingId, last, part }: CarryButtonProps) {
  const carried = templateParts.find((known) => known === part);
  if (!carried) return null;
  const label = fill(words.noteTexts.carryPart, { part: words.visits.note.parts[part] });
  return (
    <Tooltip label={`${words.noteTexts.carry} (Alt Shift ${digitOf(carried)})`}>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={label}
        onClick={() => carryForward(writingId, last, carried)}
      >
        <IconCornerDownRight size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

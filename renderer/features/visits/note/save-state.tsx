import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { AppErrorValue } from '#shared/errors.ts';
import { sayError } from '#shared/words/errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import classes from './note.module.css';
import { keyedParts } from './note-keys.ts';
import { type NoteState, useNoteState } from './use-note.ts';

const say = words.visits.note.state;

/** Where what was typed is: in the database, on this computer, or on its way. */
export function SaveState({ visitId }: { visitId: string }) {
  const formats = useFormats();
  const state = useNoteState(visitId);
  const { failure, hasUnsaved, isSending, isAsked, savedAt } = state;
  if (isAsked) return <State tone="attention" text={say.conflict} />;
  if (failure && hasUnsaved) {
    return <State tone="attention" text={`${why(failure)} ${kept(state, formats.time)}`} />;
  }
  if (isSending || hasUnsaved) return <State tone="plain" text={say.saving} />;
  if (savedAt) return <State tone="good" text={fill(say.saved, { time: formats.time(savedAt) })} />;
  return <State tone="plain" text={say.untouched} />;
}

/** Why the note is not saved; of what main does not take, which part it is. */
function why(failure: AppErrorValue): string {
  const field = Object.keys(failure.fields ?? {})[0]?.split('.')[1];
  const part = keyedParts.find((known) => known === field);
  const isTooLong = Object.values(failure.fields ?? {}).includes('TOO_LONG');
  if (part && isTooLong) return fill(say.tooLong, { part: words.visits.note.places[part] });
  return sayError(failure).title;
}

function kept({ keptAt }: NoteState, time: (moment: string) => string): string {
  return keptAt ? fill(say.kept, { time: time(keptAt) }) : say.inMemory;
}

function State({ tone, text }: { tone: 'good' | 'attention' | 'plain'; text: string }) {
  return (
    <span className={classes.state} data-tone={tone} role="status">
      {tone === 'good' && <IconCheck size={16} stroke={2} aria-hidden />}
      {tone === 'attention' && <IconAlertTriangle size={16} stroke={2} aria-hidden />}
      {text}
    </span>
  );
}

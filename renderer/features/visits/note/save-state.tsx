import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { sayError } from '#shared/words/errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import classes from './note.module.css';
import type { NoteDraft } from './use-note-draft.ts';

const say = words.visits.note.state;

/** Whether what was typed is in the database, and since when. */
export function SaveState({ draft }: { draft: NoteDraft }) {
  const formats = useFormats();
  if (draft.clashes.length > 0) return <State tone="attention" text={say.conflict} />;
  if (draft.failure && draft.hasPending) {
    return <State tone="attention" text={fill(say.waiting, { reason: sayError(draft.failure).title })} />;
  }
  if (draft.isSaving || draft.hasPending) return <State tone="plain" text={say.saving} />;
  if (draft.savedAt)
    return <State tone="good" text={fill(say.saved, { time: formats.time(draft.savedAt) })} />;
  return <State tone="plain" text={say.untouched} />;
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

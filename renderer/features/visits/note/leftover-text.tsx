import { Button, Group, Text } from '@mantine/core';
import { words } from '#shared/words/words.ts';
import { useDraftStore } from '../../../app/draft-store.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { Panel } from '../../../components/panel.tsx';
import classes from './note.module.css';
import { discardKeptNote, findKeptNote, noteDraftKey } from './note-keeper.ts';
import { type NoteField, noteFields } from './note-sync.ts';
import { showNoteValue } from './show-note-value.ts';

interface LeftoverTextProps {
  visitId: string;
  /** Absent where the person cannot amend. */
  onAmend: ((text: string) => void) | undefined;
}

const say = words.visits.leftover;
const nameOf = (field: NoteField) =>
  field === 'carriedForward' ? words.visits.note.carriedForward : words.visits.note.places[field];

/** What was typed here for a note that others had completed before it was saved: it is never dropped unseen. */
export function LeftoverText({ visitId, onAmend }: LeftoverTextProps) {
  const isKept = useDraftStore(({ drafts }) => noteDraftKey(visitId) in drafts);
  const kept = isKept ? findKeptNote(visitId) : undefined;
  if (!kept) return null;
  const edits = { ...kept.sending, ...kept.pending };
  const texts = noteFields
    .map((field) => ({ field, text: showNoteValue(field, edits[field]?.value) }))
    .filter(({ text }) => text !== '');
  const whole = texts.map(({ field, text }) => `${nameOf(field)}: ${text}`).join('\n\n');
  return (
    <Panel title={say.title}>
      <Text size="sm" mb={8}>
        {say.explain}
      </Text>
      <dl className={classes.reading}>
        {texts.map(({ field, text }) => (
          <div key={field}>
            <dt>{nameOf(field)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Group gap={8} mt={12}>
        {onAmend && texts.length > 0 && (
          <Button variant="default" size="xs" onClick={() => onAmend(whole)}>
            {say.amend}
          </Button>
        )}
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            discardKeptNote(visitId);
            toastDone(say.discarded);
          }}
        >
          {say.discard}
        </Button>
      </Group>
    </Panel>
  );
}

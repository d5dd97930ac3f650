import { Button, Group, Text } from '@mantine/core';
import type { VisitView } from '#shared/contract/visits.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { bothOf } from './both-texts.ts';
import classes from './clash-question.module.css';
import { goToNotePart } from './go-to-note-part.ts';
import { ifFocusIsLost } from './if-focus-is-lost.ts';
import { chooseInNote } from './note-keeper.ts';
import { keyedParts } from './note-keys.ts';
import type { NoteField, NoteValues } from './note-sync.ts';
import { showNoteValue } from './show-note-value.ts';
import { useClash } from './use-note.ts';

const say = words.visits.clash;

/**
 * Shows what somebody else wrote into a field that was changed here as well. Both stay, and neither goes to the database, until
 * somebody chooses; one can go on writing meanwhile.
 */
export function ClashQuestion<F extends NoteField>({ visit, field }: { visit: VisitView; field: F }) {
  const formats = useFormats();
  const clash = useClash(visit._id, field);
  if (!clash) return null;
  const choose = (value: unknown) => {
    chooseInNote(visit._id, field, (value ?? undefined) as NoteValues[F]);
    ifFocusIsLost(() => goToNotePart(keyedParts.find((part) => part === field) ?? 'chiefComplaint'));
  };
  const both = bothOf(field, clash);
  const name = visit.updatedByName;
  return (
    <section className={classes.question} aria-label={say.label} role="alert">
      <Text size="sm" fw={600}>
        {name ? fill(say.title, { name }) : say.titleUnknown}
      </Text>
      <div className={classes.texts}>
        <Version title={say.theirs} text={showNoteValue(field, clash.current, formats)} />
        <Version title={say.mine} text={showNoteValue(field, clash.attempted, formats)} />
      </div>
      <Group gap={8}>
        <Button size="xs" variant="default" onClick={() => choose(clash.current)}>
          {say.keepTheirs}
        </Button>
        <Button size="xs" variant="default" onClick={() => choose(clash.attempted)}>
          {say.keepMine}
        </Button>
        {both !== undefined && (
          <Button size="xs" variant="default" onClick={() => choose(both)}>
            {say.keepBoth}
          </Button>
        )}
      </Group>
    </section>
  );
}

function Version({ title, text }: { title: string; text: string }) {
  return (
    <div className={classes.version}>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      {text || words.app.conflict.empty}
    </div>
  );
}

import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { NoteAccess } from '#shared/domain/note-access.ts';
import { staffRole } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { roleLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannel } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.ts';
import { ListPending } from '../../../components/list-pending.tsx';
import { Panel } from '../../../components/panel.tsx';
import classes from './note-access-panel.module.css';

const say = words.noteAccess;

/** Who read and who wrote a note, for doctors. It is asked for when it is opened, since looking here is kept as well. */
export function NoteAccessPanel({ visitId }: { visitId: string }) {
  const canSee = useCan('visits.seeAccess');
  const [isOpen, setOpen] = useState(false);
  if (!canSee) return null;
  return (
    <Panel
      title={say.title}
      aside={
        <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? say.hide : say.show}
        </Button>
      }
    >
      {isOpen ? <People visitId={visitId} /> : <Text c="dimmed">{say.explain}</Text>}
    </Panel>
  );
}

function People({ visitId }: { visitId: string }) {
  const answer = useChannel('visits.listNoteAccess', { visitId });
  const { data } = answer;
  if (!data) return <ListPending answer={answer} rows={3} />;
  if (data.people.length === 0) return <Text c="dimmed">{say.none}</Text>;
  return (
    <>
      <ul className={classes.people}>
        {data.people.map((person) => (
          <Person key={person.userId} person={person} />
        ))}
      </ul>
      {data.hasMore && <Text c="dimmed">{say.more}</Text>}
    </>
  );
}

function Person({ person: { name, role, first, last, deeds } }: { person: NoteAccess }) {
  const formats = useFormats();
  const known = staffRole.safeParse(role).data;
  const from = formats.dateTime(first);
  const until = formats.dateTime(last);
  return (
    <li>
      <b>{name}</b>
      {known && <span className={classes.role}>{roleLabels[known]}</span>}
      <div>{deeds.map((deed) => say.deeds[deed]).join(', ')}</div>
      <div className={classes.when}>
        {from === until ? from : fill(say.between, { first: from, last: until })}
      </div>
    </li>
  );
}

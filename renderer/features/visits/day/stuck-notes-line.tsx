import { Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { count } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useNoteStore } from '../note/note-store.ts';
import { stuckNotes } from '../note/stuck-notes.ts';
import classes from './stuck-notes-line.module.css';

const say = words.visits.day;

/** Tells of what one typed in notes and the database will not take by itself, with the way to the first of them. */
export function StuckNotesLine() {
  const visitIds = useNoteStore(useShallow(({ notes }) => stuckNotes(notes)));
  const [first] = visitIds;
  if (!first) return null;
  return (
    <div className={classes.line} role="status">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <Text size="sm" fw={550}>
        {count(say.stuck, visitIds.length)}
      </Text>
      <Button component={Link} to={`/visits/${first}`} variant="default" size="compact-sm">
        {say.look}
      </Button>
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { TextKind } from '#shared/domain/note-text.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';

interface RemoveTextProps {
  kind: TextKind;
  text: { _id: string; revision: number };
  name: string;
}

const say = words.noteTexts;

/** Deletes a text at once; the toast takes it back. */
export function RemoveText({ kind, text, name }: RemoveTextProps) {
  const remove = useChannelMutation('visits.removeNoteText');
  const restore = useChannelMutation('visits.restoreNoteText');
  const named = { kind, textId: text._id };
  const run = async () => {
    try {
      await remove.mutateAsync({ ...named, revision: text.revision });
      toastDone(fill(say.deleted, { name }), () => void restore.mutateAsync(named).catch(toastFailure));
    } catch (error) {
      toastFailure(error);
    }
  };
  return (
    <Button
      variant="subtle"
      color="red"
      leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
      loading={remove.isPending}
      onClick={() => void run()}
    >
      {say.remove}
    </Button>
  );
}

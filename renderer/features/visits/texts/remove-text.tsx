import type { TextKind } from '#shared/domain/note-text.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { RemoveButton } from './remove-button.tsx';

interface RemoveTextProps {
  kind: TextKind;
  text: { _id: string; revision: number };
  name: string;
}

const say = words.noteTexts;

/** Deletes a text, until the toast takes that back. */
export function RemoveText({ kind, text, name }: RemoveTextProps) {
  const remove = useChannelMutation('visits.removeNoteText');
  const restore = useChannelMutation('visits.restoreNoteText');
  const named = { kind, textId: text._id };
  return (
    <RemoveButton
      label={say.remove}
      isRemoving={remove.isPending}
      removed={fill(say.deleted, { name })}
      onRemove={() => remove.mutateAsync({ ...named, revision: text.revision })}
      onUndo={() => restore.mutateAsync(named)}
    />
  );
}

import { Text } from '@mantine/core';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel, useChannelMutation } from '../../../app/queries.ts';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { NewWordForm } from './new-word-form.tsx';
import { RemoveButton } from './remove-button.tsx';

interface WordPaneProps {
  /** Undefined for a new one. */
  word: string | undefined;
  onChoose: (word: string | undefined) => void;
}

const say = words.spelling;

/** A word beside the list: the form for a new one, or one that can be deleted. */
export function WordPane({ word, onChoose }: WordPaneProps) {
  const { data } = useChannel('clinic.listSpellingWords', {});
  const close = () => onChoose(undefined);
  if (word === undefined) {
    return (
      <DetailsPane title={say.newWord} onClose={close}>
        <NewWordForm onAdded={onChoose} onCancel={close} />
      </DetailsPane>
    );
  }
  if (!data?.words.includes(word)) {
    return (
      <Text c="dimmed" p="lg">
        {words.noteTexts.choose}
      </Text>
    );
  }
  return (
    <DetailsPane title={word} onClose={close} foot={<RemoveWord word={word} />}>
      <Text size="sm">{say.meaning}</Text>
    </DetailsPane>
  );
}

/** Deletes a word, until the toast takes that back. */
function RemoveWord({ word }: { word: string }) {
  const remove = useChannelMutation('clinic.removeSpellingWord');
  const add = useChannelMutation('clinic.addSpellingWord');
  return (
    <RemoveButton
      label={say.remove}
      isRemoving={remove.isPending}
      removed={fill(say.removed, { word })}
      onRemove={() => remove.mutateAsync({ word })}
      onUndo={() => add.mutateAsync({ word })}
    />
  );
}

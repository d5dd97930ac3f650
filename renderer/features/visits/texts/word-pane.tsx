import { Button, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel, useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { NewWordForm } from './new-word-form.tsx';

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

/** Deletes a word at once; the toast takes it back. */
function RemoveWord({ word }: { word: string }) {
  const remove = useChannelMutation('clinic.removeSpellingWord');
  const add = useChannelMutation('clinic.addSpellingWord');
  const run = async () => {
    try {
      await remove.mutateAsync({ word });
      toastDone(fill(say.removed, { word }), () => void add.mutateAsync({ word }).catch(toastFailure));
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

import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { foldName } from '#shared/domain/name-words.ts';
import { words } from '#shared/words/words.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { useKept } from '../../../app/view-store.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import listClasses from '../../../components/list-screen.module.css';
import { PageHeader } from '../../../components/page-header.tsx';
import { SplitView } from '../../../components/split-view.tsx';
import { TextPane } from './text-pane.tsx';
import { ALL, kindLabels, type ScreenKind, screenKinds, TextsFilters } from './texts-filters.tsx';
import { type AnyText, TextsTable, textContents, textName } from './texts-table.tsx';
import { useTextLists } from './use-text-lists.ts';
import { WordPane } from './word-pane.tsx';
import { WordsTable } from './words-table.tsx';

const say = words.noteTexts;
const NEW = 'new';
/** Words are kept by what they are: one may be called as the sign for a new text. */
const ofWord = (word: string) => `word ${word}`;
const addLabels: Record<ScreenKind, string> = {
  phrase: say.addPhrase,
  template: say.addTemplate,
  letter: say.addLetter,
  word: words.spelling.newWord,
};

/** The phrases, templates, letters and words that a person may use, with the form beside the list. */
export function TextsScreen() {
  const query = useTextLists();
  const [keptKind, setKind] = useKept('texts.kind');
  const [whose = ALL, setWhose] = useKept('texts.whose');
  const [filter = '', setFilter] = useKept('texts.filter');
  const [chosen, choose] = useKept('texts.chosen');
  const kind = screenKinds.find((known) => known === keptKind) ?? 'phrase';
  const add = () => choose(NEW);
  const addLabel = addLabels[kind];
  useScreenKeys('texts', [{ keys: 'N', label: addLabel, run: add }]);

  const { phrases = [], templates = [], letters = [] } = query.data ?? {};
  const all: readonly AnyText[] = { phrase: phrases, template: templates, letter: letters, word: [] }[kind];
  const typed = foldName(filter.trim());
  const shown = all
    .filter((text) => whose === ALL || text.scope === whose)
    .filter((text) => foldName(`${textName(text)} ${textContents(text)}`).includes(typed));
  const isKnown = chosen === NEW || kind === 'word' || all.some(({ _id }) => _id === chosen);
  const id = chosen === NEW ? undefined : chosen;
  const word = kind === 'word' ? id?.slice(ofWord('').length) : undefined;

  const pane =
    kind === 'word' ? (
      <WordPane key={chosen} word={word} onChoose={(next) => choose(next && ofWord(next))} />
    ) : (
      <TextPane key={`${kind} ${chosen}`} kind={kind} textId={id} onChoose={choose} />
    );
  const isOpen = chosen !== undefined && isKnown;
  const side = isOpen ? (
    pane
  ) : (
    <Text c="dimmed" p="lg">
      {say.choose}
    </Text>
  );

  return (
    <>
      <PageHeader
        title={say.title}
        lead={say.lead}
        actions={
          <Button
            // What the pane beside the list offers is the thing to press.
            variant={isOpen ? 'default' : 'filled'}
            onClick={add}
            aria-label={addLabel}
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
            rightSection={<KeyHint keys="N" />}
          >
            {addLabel}
          </Button>
        }
      />
      <SplitView side={side}>
        <TextsFilters
          kind={kind}
          onKind={(next) => {
            setKind(next);
            choose(undefined);
          }}
          filter={filter}
          onFilter={setFilter}
          whose={whose}
          onWhose={setWhose}
        />
        <div className={listClasses.list}>
          {kind === 'word' ? (
            <WordsTable filter={filter} chosen={word} onChoose={(next) => choose(ofWord(next))} />
          ) : (
            <TextsTable
              label={kindLabels[kind]}
              texts={shown}
              query={query}
              chosen={chosen}
              onChoose={choose}
            />
          )}
        </div>
      </SplitView>
    </>
  );
}

import { Button, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { foldName } from '#shared/domain/name-words.ts';
import { type TextKind, textKinds, textScopes } from '#shared/domain/note-text.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { useKept } from '../../../app/view-store.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SplitView } from '../../../components/split-view.tsx';
import { TextPane } from './text-pane.tsx';
import classes from './texts.module.css';
import { type AnyText, TextsTable, textContents, textName } from './texts-table.tsx';

const say = words.noteTexts;
const NEW = 'new';
const ALL = 'all';
const kindLabels: Record<TextKind, string> = {
  phrase: say.phrases,
  template: say.templates,
  letter: say.letters,
};
const addLabels: Record<TextKind, string> = {
  phrase: say.addPhrase,
  template: say.addTemplate,
  letter: say.addLetter,
};

/** The phrases, templates and letters that a person may use, with the form beside the list. */
export function TextsScreen() {
  const query = useChannel('visits.listNoteTexts', {});
  const [keptKind, setKind] = useKept('texts.kind');
  const [whose = ALL, setWhose] = useKept('texts.whose');
  const [filter = '', setFilter] = useKept('texts.filter');
  const [chosen, choose] = useKept('texts.chosen');
  const kind = textKinds.find((known) => known === keptKind) ?? 'phrase';
  const add = () => choose(NEW);
  const addLabel = addLabels[kind];
  useScreenKeys('texts', [{ keys: 'N', label: addLabel, run: add }]);

  const { phrases = [], templates = [], letters = [] } = query.data ?? {};
  const all: readonly AnyText[] = { phrase: phrases, template: templates, letter: letters }[kind];
  const typed = foldName(filter.trim());
  const shown = all
    .filter((text) => whose === ALL || text.scope === whose)
    .filter((text) => foldName(`${textName(text)} ${textContents(text)}`).includes(typed));
  const isKnown = chosen === NEW || all.some(({ _id }) => _id === chosen);
  const side =
    chosen && isKnown ? (
      <TextPane
        key={`${kind} ${chosen}`}
        kind={kind}
        textId={chosen === NEW ? undefined : chosen}
        onChoose={choose}
      />
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
        <div className={classes.filters}>
          <SegmentedControl
            aria-label={say.kind}
            value={kind}
            onChange={(next) => {
              setKind(next);
              choose(undefined);
            }}
            data={textKinds.map((value) => ({ value, label: kindLabels[value] }))}
          />
          <TextInput
            w={240}
            aria-label={say.filter}
            placeholder={say.filter}
            leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
          <SegmentedControl
            aria-label={say.whose}
            value={whose}
            onChange={setWhose}
            data={[
              { value: ALL, label: say.all },
              ...textScopes.map((value) => ({ value, label: say.scopes[value] })),
            ]}
          />
        </div>
        <div className={classes.list}>
          <TextsTable
            label={kindLabels[kind]}
            texts={shown}
            query={query}
            chosen={chosen}
            onChoose={choose}
          />
        </div>
      </SplitView>
    </>
  );
}

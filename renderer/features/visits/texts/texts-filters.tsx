import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type TextKind, textKinds, textScopes } from '#shared/domain/note-text.ts';
import { words } from '#shared/words/words.ts';
import listClasses from '../../../components/list-screen.module.css';

const say = words.noteTexts;

/** What the screen of texts lists: the texts, and the words of the spell check. */
export type ScreenKind = TextKind | 'word';
export const screenKinds: readonly ScreenKind[] = [...textKinds, 'word'];
export const kindLabels: Record<ScreenKind, string> = {
  phrase: say.phrases,
  template: say.templates,
  letter: say.letters,
  word: words.spelling.words,
};

/** Everybody's texts, rather than only one's own or the clinic's. */
export const ALL = 'all';

interface TextsFiltersProps {
  kind: ScreenKind;
  onKind: (kind: ScreenKind) => void;
  filter: string;
  onFilter: (filter: string) => void;
  whose: string;
  onWhose: (whose: string) => void;
}

/** Which kind is listed, and what of it. */
export function TextsFilters({ kind, onKind, filter, onFilter, whose, onWhose }: TextsFiltersProps) {
  return (
    <div className={listClasses.filters}>
      <SegmentedControl
        aria-label={say.kind}
        value={kind}
        onChange={onKind}
        data={screenKinds.map((value) => ({ value, label: kindLabels[value] }))}
      />
      <TextInput
        // Narrower before what follows goes below.
        flex="1 1 10rem"
        maw={240}
        aria-label={say.filter}
        placeholder={say.filter}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        value={filter}
        onChange={(event) => onFilter(event.currentTarget.value)}
      />
      {/* A word is always the whole clinic's. */}
      {kind !== 'word' && (
        <SegmentedControl
          aria-label={say.whose}
          value={whose}
          onChange={onWhose}
          data={[
            { value: ALL, label: say.all },
            ...textScopes.map((value) => ({ value, label: say.scopes[value] })),
          ]}
        />
      )}
    </div>
  );
}

import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconStack2, IconStarFilled } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { TestPanel } from '#shared/domain/test-choices.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { notePartId } from '../note/go-to-note-part.ts';
import classes from './orders.module.css';
import { suggestTests, type TestSuggestion, testOfWords } from './suggest-tests.ts';

const say = words.orders;
/** The key of the last choice: the words as they were typed. */
const AS_TYPED = 'as typed';

/** One field that adds a test or the tests of a panel; free words are taken as they are. */
export function AddOrderField({ onAdd }: { onAdd: (tests: TestPanel['tests']) => void }) {
  const [text, setText] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { data } = useChannel('visits.getTestChoices', {});
  const typed = text.trim();
  const found = suggestTests(text, data?.favourites ?? [], data?.panels ?? []);
  const isExact = found.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
  const submit = (key: string) => {
    const chosen = found.find((one) => one.key === key);
    onAdd(chosen ? chosen.tests : [{ ...testOfWords(typed), urgency: 'routine' }]);
    setText('');
    combobox.closeDropdown();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !typed) return;
    if (combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0) return;
    event.preventDefault();
    submit(found[0]?.key ?? AS_TYPED);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={submit}>
      <Combobox.Target>
        <TextInput
          id={notePartId('testsOrdered')}
          label={say.add.label}
          placeholder={say.add.placeholder}
          value={text}
          autoComplete="off"
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0 && !typed}>
        <Combobox.Options aria-label={say.add.found} mah={280} className={classes.options ?? ''}>
          {found.map((suggestion) => (
            <Combobox.Option key={suggestion.key} value={suggestion.key}>
              <Suggestion suggestion={suggestion} />
            </Combobox.Option>
          ))}
          {typed && !isExact && (
            <Combobox.Option value={AS_TYPED}>{fill(say.add.words, { text: typed })}</Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Suggestion({ suggestion: { name, tests, isPanel, isFavourite } }: { suggestion: TestSuggestion }) {
  const [first] = tests;
  return (
    <span className={classes.option}>
      <span className={classes.name}>{name}</span>
      <span className={classes.fact}>
        {isPanel ? count(say.add.tests, tests.length) : first && say.types[first.type]}
      </span>
      {isPanel && <IconStack2 size={14} stroke={2} role="img" aria-label={say.add.panel} />}
      {isFavourite && <IconStarFilled size={14} role="img" aria-label={say.add.favourite} />}
    </span>
  );
}

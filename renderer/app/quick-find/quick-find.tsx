import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { words } from '#shared/words/words.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { usePatientSearch } from '../../components/use-patient-search.ts';
import { screensFor } from '../screens.ts';
import { useSession } from '../session.ts';
import { useLock } from '../use-lock.ts';
import { FoundList } from './found-list.tsx';
import classes from './quick-find.module.css';
import { matching, useCommands } from './use-commands.ts';

const SHOWN = 8;

/** One field that finds patients, screens and commands: Ctrl/Cmd+K. */
export function QuickFind() {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const session = useSession();
  const lock = useLock();
  const { screens, commands } = useCommands();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = usePatientSearch(text, SHOWN, combobox.dropdownOpened);

  const goTo = (index: number) => {
    const screen = screensFor(session)[index];
    if (screen) void navigate(screen.path);
  };
  const everywhere: Parameters<typeof useHotkeys>[0] = [
    ['mod+K', () => field.current?.select()],
    ['mod+L', lock],
    ...Array.from(
      { length: 9 },
      (_, index) => [`mod+${index + 1}`, () => goTo(index)] as [string, () => void],
    ),
  ];
  useHotkeys(session.isLocked ? [] : everywhere, []);

  const choose = (value: string) => {
    setText('');
    combobox.closeDropdown();
    field.current?.blur();
    const command = [...screens, ...commands].find(({ id }) => id === value);
    if (command) command.run();
    else void navigate(`/patients/${value}`);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" width={520} offset={6}>
      <Combobox.Target>
        <TextInput
          ref={field}
          className={classes.field ?? ''}
          variant="filled"
          value={text}
          aria-label={words.app.search.label}
          placeholder={words.app.search.label}
          leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
          rightSection={<KeyHint keys="mod+K" />}
          rightSectionWidth={72}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setText('');
            field.current?.blur();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <FoundList
          text={text}
          search={search}
          screens={matching(screens, text)}
          commands={matching(commands, text)}
          onShown={() => {
            // Enter takes the first, but never a patient who was found for other words.
            const isCurrent = search.isAnswered || search.patients.length === 0;
            if (text.trim() !== '' && isCurrent) combobox.selectFirstOption();
            else combobox.resetSelectedOption();
          }}
        />
      </Combobox.Dropdown>
    </Combobox>
  );
}

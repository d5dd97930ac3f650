import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { notePartId } from '../note/note-part.tsx';
import classes from './diagnosis.module.css';

interface DiagnosisSearchProps {
  isMissing: boolean;
  onChoose: (entry: { icdCode?: string; description: string }) => void;
}

const PAUSE_MS = 120;
const say = words.visits.diagnosis;

/** Finds a code as one types its beginning or words of it; what the list does not have can be added as words. */
export function DiagnosisSearch({ isMissing, onChoose }: DiagnosisSearchProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MS);
  const { data } = useChannel(
    'clinic.searchDiagnosisCodes',
    { text: settled },
    { enabled: settled !== '', placeholderData: keepPreviousData },
  );
  const codes = settled === '' ? [] : (data?.codes ?? []);
  const choose = (entry: { icdCode?: string; description: string }) => {
    onChoose(entry);
    setText('');
    combobox.closeDropdown();
  };
  const addAsWords = (event: KeyboardEvent) => {
    const isPlainEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
    if (!isPlainEnter || codes.length > 0 || text.trim() === '' || settled !== text.trim()) return;
    event.preventDefault();
    choose({ description: text.trim() });
  };

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(code) => {
        const found = codes.find((entry) => entry.code === code);
        if (found) choose({ icdCode: found.code, description: found.description });
      }}
    >
      <Combobox.Target>
        <TextInput
          id={notePartId('diagnosis')}
          label={say.add}
          placeholder={say.placeholder}
          value={text}
          error={isMissing}
          autoComplete="off"
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={addAsWords}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options aria-label={say.title} mah={280} style={{ overflowY: 'auto' }}>
          {codes.map((entry) => (
            <Combobox.Option key={entry.code} value={entry.code}>
              <span className={classes.code}>{entry.code}</span> {entry.description}
            </Combobox.Option>
          ))}
          {codes.length === 0 && <Combobox.Empty>{fill(say.nothing, { text: text.trim() })}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DiagnosisCode } from '#shared/contract/diagnosis-codes.ts';
import { fillLoosely } from '#shared/words/fill.ts';
import { useChannel } from '../app/queries.ts';
import classes from './code-search-field.module.css';

interface CodeSearchFieldProps {
  label: string;
  placeholder?: string;
  description?: ReactNode;
  id?: string;
  error?: ReactNode;
  isFocused?: boolean;
  text: string;
  onType: (text: string) => void;
  onChoose: (code: DiagnosisCode) => void;
  /** Enter where no code matches: what was typed is taken as words. */
  onEnterWords?: (text: string) => void;
  /** Says that nothing matches `{text}`. */
  nothing: string;
}

const PAUSE_MS = 120;
/** As many as are read at a glance, without scrolling. */
const SHOWN = 8;

/** Finds a diagnosis code as one types its beginning or words of it. */
export function CodeSearchField(props: CodeSearchFieldProps) {
  const { text, onType, onChoose, onEnterWords, nothing } = props;
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MS);
  const { data } = useChannel(
    'clinic.searchDiagnosisCodes',
    { text: settled, limit: SHOWN },
    { enabled: settled !== '', placeholderData: keepPreviousData },
  );
  const codes = settled === '' ? [] : (data?.codes ?? []);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(chosen) => {
        const found = codes.find(({ code }) => code === chosen);
        if (found) onChoose(found);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          id={props.id}
          label={props.label}
          placeholder={props.placeholder}
          description={props.description}
          data-autofocus={props.isFocused || undefined}
          autoFocus={props.isFocused ?? false}
          value={text}
          error={props.error}
          autoComplete="off"
          onChange={(event) => {
            onType(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            const isPlainEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
            const isNothingFound = codes.length === 0 && text.trim() !== '' && settled === text.trim();
            if (!isPlainEnter || !isNothingFound || !onEnterWords) return;
            event.preventDefault();
            onEnterWords(text.trim());
            combobox.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options aria-label={props.label}>
          {codes.map((entry) => (
            <Combobox.Option key={entry.code} value={entry.code}>
              <span className={classes.code}>{entry.code}</span> {entry.description}
            </Combobox.Option>
          ))}
          {codes.length === 0 && (
            <Combobox.Empty>{fillLoosely(nothing, { text: text.trim() })}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

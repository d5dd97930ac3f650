import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import type { DiagnosisCode } from '#shared/contract/diagnosis-codes.ts';
import { fillLoosely } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../app/queries.ts';
import { CodeOption } from './code-option.tsx';
import classes from './code-search-field.module.css';
import { useCodeSearch } from './use-code-search.ts';

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

/** Finds a diagnosis code as one types its beginning or words of it; at first one's own. Headings cannot be chosen. */
export function CodeSearchField(props: CodeSearchFieldProps) {
  const { text, onType, onChoose, onEnterWords, nothing } = props;
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { codes, isAnswered } = useCodeSearch(text);
  const client = useQueryClient();
  const note = useChannelMutation('clinic.noteCodeUse');
  const isEmpty = text.trim() === '';
  const shown = codes.map(({ code }) => code).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: Enter takes the first that was found for the text as it stands, and nothing of one's own unasked
  useEffect(() => {
    if (shown && isAnswered && !isEmpty) combobox.selectFirstOption();
    else combobox.resetSelectedOption();
  }, [shown, isAnswered, isEmpty]);
  const choose = (chosen: string) => {
    const found = codes.find(({ code }) => code === chosen);
    if (!found) return;
    note.mutate(
      { code: found.code, description: found.description },
      { onSuccess: () => void client.invalidateQueries({ queryKey: ['clinic.searchDiagnosisCodes'] }) },
    );
    onChoose(found);
    combobox.closeDropdown();
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) {
      // This saves the form, with the words as they were typed.
      combobox.resetSelectedOption();
      return;
    }
    if (isEmpty || (isAnswered && codes.length > 0)) return;
    event.preventDefault();
    // What the arrows have chosen of an earlier answer is not what the text asks for by now.
    if (!isAnswered) combobox.resetSelectedOption();
    if (!isAnswered || !onEnterWords) return;
    onEnterWords(text.trim());
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          id={props.id}
          label={props.label}
          placeholder={props.placeholder}
          description={props.description}
          autoFocus={props.isFocused ?? false}
          value={text}
          error={props.error}
          autoComplete="off"
          onChange={(event) => {
            onType(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={onEnter}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={codes.length === 0 && (isEmpty || !isAnswered)}>
        <Combobox.Options aria-label={words.diagnosisCodes.search.found}>
          {codes.map((entry) => (
            <Combobox.Option
              key={entry.code}
              value={entry.code}
              disabled={!entry.isBillable}
              className={classes.choice}
            >
              <CodeOption entry={entry} />
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

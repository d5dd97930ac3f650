import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { isSpellingWord } from '#shared/domain/spelling-word.ts';
import { words } from '#shared/words/words.ts';

/** What a right click in a text field tells. */
export type TextClick = Pick<ContextMenuParams, 'misspelledWord' | 'dictionarySuggestions' | 'editFlags'>;

export interface TextMenuActs {
  /** Puts a word in the place of the misspelt one. */
  replace: (word: string) => void;
  /** Adds the misspelt word to the clinic's; undefined for those who may not. */
  add: ((word: string) => void) | undefined;
}

const say = words.spelling.menu;
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The menu of a text field: what may be meant by a misspelt word, then the clipboard. */
export function contextMenuItems(
  { misspelledWord: typed, dictionarySuggestions, editFlags }: TextClick,
  { replace, add }: TextMenuActs,
): MenuItemConstructorOptions[] {
  const meant: MenuItemConstructorOptions[] = dictionarySuggestions.map((word) => ({
    label: word,
    click: () => replace(word),
  }));
  if (meant.length === 0) meant.push({ label: say.noSuggestions, enabled: false });
  const teach: MenuItemConstructorOptions[] =
    add && isSpellingWord(typed) ? [separator, { label: say.add, click: () => add(typed) }] : [];
  const spelling = typed ? [...meant, ...teach, separator] : [];
  return [
    ...spelling,
    { role: 'cut', label: say.cut, enabled: editFlags.canCut },
    { role: 'copy', label: say.copy, enabled: editFlags.canCopy },
    { role: 'paste', label: say.paste, enabled: editFlags.canPaste },
    separator,
    { role: 'selectAll', label: say.selectAll, enabled: editFlags.canSelectAll },
  ];
}

import { expect, it, vi } from 'vitest';
import { contextMenuItems, type TextClick } from './context-menu-items.ts';

const click: TextClick = {
  misspelledWord: '',
  dictionarySuggestions: [],
  editFlags: {
    canUndo: false,
    canRedo: false,
    canCut: true,
    canCopy: true,
    canPaste: false,
    canDelete: true,
    canSelectAll: true,
    canEditRichly: false,
  },
};
const misspelt = { ...click, misspelledWord: 'metforman', dictionarySuggestions: ['metformin', 'reformat'] };
const clipboard = ['Cut', 'Copy', 'Paste', '', 'Select all'];
const acts = { replace: vi.fn(), add: vi.fn() };

const labelsOf = (...given: Parameters<typeof contextMenuItems>) =>
  contextMenuItems(...given).map(({ label = '' }) => label);

it('has the clipboard where nothing is misspelt, each act as far as the field has it', () => {
  expect(labelsOf(click, acts)).toEqual(clipboard);
  expect(contextMenuItems(click, acts).map(({ enabled }) => enabled)).toEqual([
    true,
    true,
    false,
    undefined,
    true,
  ]);
});

it('offers what may be meant, and to take the word as right', () => {
  const items = contextMenuItems(misspelt, acts);
  expect(items.map(({ label = '' }) => label)).toEqual([
    'metformin',
    'reformat',
    '',
    'Add to the clinic’s words',
    '',
    ...clipboard,
  ]);
  const press = (label: string) => {
    const item = items.find((one) => one.label === label);
    Reflect.apply(item?.click ?? (() => undefined), undefined, []);
  };
  press('metformin');
  press('Add to the clinic’s words');
  expect(acts.replace).toHaveBeenCalledExactlyOnceWith('metformin');
  expect(acts.add).toHaveBeenCalledExactlyOnceWith('metforman');
});

it('offers no word to be added to those who may not, nor what is no word', () => {
  expect(labelsOf(misspelt, { ...acts, add: undefined })).toEqual([
    'metformin',
    'reformat',
    '',
    ...clipboard,
  ]);
  expect(labelsOf({ ...misspelt, misspelledWord: 'e.g.x' }, acts)).not.toContain('Add to the clinic’s words');
});

it('says where nothing is known that may be meant', () => {
  expect(labelsOf({ ...misspelt, dictionarySuggestions: [] }, acts)[0]).toBe('No suggestions');
});

/** The spell check and the clinic's words. */
export const spellingWords = {
  menu: {
    noSuggestions: 'No suggestions',
    add: 'Add to the clinic’s words',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
  },
  words: 'Words',
  added: '“{word}” is one of the clinic’s words.',
  removed: '“{word}” is no longer one of the clinic’s words.',
  newWord: 'New word',
  add: 'Add',
  word: 'Word',
  wordHint: 'As it is written: in small letters unless it always has a capital.',
  meaning: 'The spell check takes it as right, at every workstation of the clinic.',
  noPatientData: 'Everybody who writes notes sees these words: no patient’s name belongs here.',
  remove: 'Delete',
  none: 'No words here',
  noneText:
    'Names of medicines and methods that the dictionary lacks can stand here. A right click on a marked word adds it.',
} as const;

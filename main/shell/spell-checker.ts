import { join } from 'node:path';
import { app, session } from 'electron';
import { dictionaryFor, placeDictionary } from './dictionaries.ts';

/** An address at which nothing is and which no network can reach: Chromium would fetch what it misses from a vendor's server. */
const NOWHERE = 'file:///no-dictionaries/';

/** macOS has a spell check of its own, which knows its languages by itself. */
const isOfTheSystem = process.platform === 'darwin';

/** Turns the spell check off until a clinic is known, and sees to it that no dictionary is ever downloaded. Before any window opens. */
export function holdSpellChecker(): void {
  const { defaultSession } = session;
  defaultSession.setSpellCheckerDictionaryDownloadURL(NOWHERE);
  defaultSession.setSpellCheckerLanguages([]);
  defaultSession.setSpellCheckerEnabled(false);
}

/**
 * Makes the spell check know a language and words, and no other words. It is off without a lesson, and where the language has
 * no dictionary.
 */
export async function teachSpellChecker(
  lesson: { locale: string; words: readonly string[] } | undefined,
): Promise<void> {
  const { defaultSession } = session;
  const dictionary = lesson && !isOfTheSystem ? dictionaryFor(lesson.locale) : undefined;
  if (dictionary) {
    const shipped = join(app.getAppPath(), 'resources', 'dictionaries');
    await placeDictionary(dictionary, shipped, app.getPath('userData'));
  }
  defaultSession.setSpellCheckerLanguages(dictionary ? [dictionary] : []);
  defaultSession.setSpellCheckerEnabled(lesson !== undefined && (isOfTheSystem || dictionary !== undefined));
  await learnWords(lesson?.words ?? []);
}

async function learnWords(words: readonly string[]): Promise<void> {
  const { defaultSession } = session;
  const known = new Set(await defaultSession.listWordsInSpellCheckerDictionary());
  const wanted = new Set(words);
  for (const word of known) {
    if (!wanted.has(word)) defaultSession.removeWordFromSpellCheckerDictionary(word);
  }
  for (const word of wanted) {
    if (!known.has(word)) defaultSession.addWordToSpellCheckerDictionary(word);
  }
}

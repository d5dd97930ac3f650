import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { call } from './client.ts';
import { toastDone, toastFailure } from './toasts.tsx';

/** Adds a word to those that the spell check of the clinic takes as right; the toast takes it back. */
export async function addSpellingWord(word: string): Promise<void> {
  try {
    await call('clinic.addSpellingWord', { word });
    const undo = () => void call('clinic.removeSpellingWord', { word }).catch(toastFailure);
    toastDone(fill(words.spelling.added, { word }), undo);
  } catch (error) {
    toastFailure(error);
  }
}

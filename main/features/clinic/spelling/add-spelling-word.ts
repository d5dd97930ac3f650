import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { SPELLING_WORDS_LIMIT } from '#shared/domain/spelling-word.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findClinic, updateClinic } from '../repository.ts';

/**
 * Adds a word to those that the spell check takes as right. One that is there stays there once.
 * @throws AppError SPELLING_WORDS_FULL
 */
export async function addSpellingWord(
  { write, collections }: RequestContext,
  { word }: ParsedInput<'clinic.addSpellingWord'>,
): Promise<ChannelOutput<'clinic.addSpellingWord'>> {
  return write(async (transaction) => {
    const clinic = await findClinic(collections, transaction);
    if (!clinic) throw new AppError('NOT_FOUND');
    const { spellingWords: words = [] } = clinic;
    if (words.includes(word)) {
      transaction.record({ description: `Added “${word}” to the clinic’s words, where it was already` });
      return { words };
    }
    if (words.length >= SPELLING_WORDS_LIMIT) throw new AppError('SPELLING_WORDS_FULL');
    const more = [...words, word];
    await updateClinic(collections, clinic, { spellingWords: more }, transaction);
    transaction.record({
      description: `Added “${word}” to the clinic’s words`,
      changes: { spellingWords: { before: null, after: word } },
    });
    return { words: more };
  });
}

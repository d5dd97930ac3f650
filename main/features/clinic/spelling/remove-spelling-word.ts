import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findClinic, updateClinic } from '../repository.ts';

/**
 * Takes a word off those that the spell check takes as right.
 * @throws AppError NOT_FOUND where it is not there
 */
export async function removeSpellingWord(
  { write, collections }: RequestContext,
  { word }: ParsedInput<'clinic.removeSpellingWord'>,
): Promise<ChannelOutput<'clinic.removeSpellingWord'>> {
  return write(async (transaction) => {
    const clinic = await findClinic(collections, transaction);
    if (!clinic?.spellingWords?.includes(word)) throw new AppError('NOT_FOUND');
    const words = clinic.spellingWords.filter((other) => other !== word);
    await updateClinic(collections, clinic, { spellingWords: words }, transaction);
    transaction.record({
      description: `Took “${word}” off the clinic’s words`,
      changes: { spellingWords: { before: word, after: null } },
    });
    return { words };
  });
}

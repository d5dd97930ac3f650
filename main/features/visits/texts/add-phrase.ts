import type { ParsedInput } from '#shared/contract/contract.ts';
import type { PhraseView } from '#shared/contract/note-texts.ts';
import { type NotePhrase, takenIn } from '#shared/domain/note-text.ts';
import { AppError } from '#shared/errors.ts';
import { firstRevision } from '../../../database/first-revision.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { insertPhrases, isAbbreviationTaken } from './text-repository.ts';
import { requireScope } from './text-rights.ts';
import { ownerNames, toPhraseView } from './text-views.ts';

/**
 * Keeps a phrase, for the person alone or for the clinic.
 * @throws AppError ABBREVIATION_TAKEN by another one of theirs, or of the clinic's; FORBIDDEN
 */
export async function addPhrase(
  context: RequestContext,
  input: ParsedInput<'visits.addPhrase'>,
): Promise<PhraseView> {
  const { collections, now, session } = context;
  requireScope(context, input.scope);
  const { _id: ownerId } = session.user;
  const phrase: NotePhrase = {
    ...firstRevision(now, ownerId),
    ...input,
    ownerId,
    takenIn: takenIn({ ...input, ownerId }),
  };
  await context.write(async (transaction) => {
    try {
      await insertPhrases(collections, [phrase], transaction);
    } catch (error) {
      if (!isAbbreviationTaken(error)) throw error;
      throw new AppError('ABBREVIATION_TAKEN', { fields: { abbreviation: 'ABBREVIATION_TAKEN' } });
    }
    transaction.record({
      resourceId: phrase._id,
      description: `Added the phrase .${phrase.abbreviation}`,
      changes: { ...input },
    });
  });
  return toPhraseView(context, phrase, await ownerNames(context, [phrase]));
}

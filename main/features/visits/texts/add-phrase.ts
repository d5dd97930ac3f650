import type { ParsedInput } from '#shared/contract/contract.ts';
import type { PhraseView } from '#shared/contract/note-texts.ts';
import { takenIn } from '#shared/domain/note-text.ts';
import { firstRevision } from '../../../database/first-revision.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { addText } from './add-text.ts';

/**
 * Keeps a phrase, for the person alone or for the clinic.
 * @throws AppError ABBREVIATION_TAKEN by another one of theirs, or of the clinic's; FORBIDDEN
 */
export function addPhrase(
  context: RequestContext,
  input: ParsedInput<'visits.addPhrase'>,
): Promise<PhraseView> {
  const { collections, now, session } = context;
  const { _id: ownerId } = session.user;
  const owned = { ...input, ownerId };
  const phrase = { ...firstRevision(now, ownerId), ...owned, takenIn: takenIn(owned) };
  return addText(context, collections.notePhrases, { text: phrase, changes: { ...input } });
}

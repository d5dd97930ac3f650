import type { RequestContext } from '../../../router/request-context.ts';
import { namesOf } from '../../accounts/find-names.ts';
import type { NoteText } from './text-repository.ts';
import { mayChangeText } from './text-rights.ts';

type NameOf = (userId: string) => string | undefined;

/** Who made which text, by name; nobody where it came with the application. */
export async function ownerNames(
  { collections, clinic }: RequestContext,
  texts: readonly NoteText[],
): Promise<NameOf> {
  const nameOf = await namesOf(
    collections,
    texts.map(({ ownerId }) => ownerId),
  );
  return (userId) => (userId === clinic.systemUserId ? undefined : nameOf(userId));
}

/** A text as the person who asks sees it. */
export function toTextView<T extends NoteText>(
  context: RequestContext,
  text: T,
  nameOf: NameOf,
): T & { isOwn: boolean; mayChange: boolean; ownerName: string | undefined } {
  return {
    ...text,
    isOwn: text.ownerId === context.session.user._id,
    mayChange: mayChangeText(context, text),
    ownerName: nameOf(text.ownerId),
  };
}

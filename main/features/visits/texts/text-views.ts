import type { LetterTemplateView, PhraseView, TemplateView } from '#shared/contract/note-texts.ts';
import type { LetterTemplate } from '#shared/domain/letter-template.ts';
import type { NotePhrase, NoteTemplate } from '#shared/domain/note-text.ts';
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

function shown(context: RequestContext, text: NoteText, nameOf: NameOf) {
  return {
    isOwn: text.ownerId === context.session.user._id,
    mayChange: mayChangeText(context, text),
    ownerName: nameOf(text.ownerId),
  };
}

/** A phrase as the person who asks sees it. */
export function toPhraseView(context: RequestContext, phrase: NotePhrase, nameOf: NameOf): PhraseView {
  return { ...phrase, ...shown(context, phrase, nameOf) };
}

/** A template as the person who asks sees it. */
export function toTemplateView(
  context: RequestContext,
  template: NoteTemplate,
  nameOf: NameOf,
): TemplateView {
  return { ...template, ...shown(context, template, nameOf) };
}

/** A template of letters as the person who asks sees it. */
export function toLetterTemplateView(
  context: RequestContext,
  template: LetterTemplate,
  nameOf: NameOf,
): LetterTemplateView {
  return { ...template, ...shown(context, template, nameOf) };
}

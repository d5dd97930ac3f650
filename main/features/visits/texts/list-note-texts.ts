import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findTextsFor } from './text-repository.ts';
import { ownerNames, toTextView } from './text-views.ts';

/** The phrases, templates and templates of letters that the person may use: their own and the clinic's, in the order of the alphabet. */
export async function listNoteTexts(context: RequestContext): Promise<ChannelOutput<'visits.listNoteTexts'>> {
  const { collections, session } = context;
  const [phrases, templates, letters] = await Promise.all([
    findTextsFor(collections.notePhrases, session.user._id),
    findTextsFor(collections.noteTemplates, session.user._id),
    findTextsFor(collections.letterTemplates, session.user._id),
  ]);
  const nameOf = await ownerNames(context, [...phrases, ...templates, ...letters]);
  return {
    phrases: phrases
      .map((phrase) => toTextView(context, phrase, nameOf))
      .sort((a, b) => a.abbreviation.localeCompare(b.abbreviation)),
    templates: templates
      .map((template) => toTextView(context, template, nameOf))
      .sort((a, b) => a.name.localeCompare(b.name)),
    letters: letters
      .map((letter) => toTextView(context, letter, nameOf))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

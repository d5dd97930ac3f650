import type { ParsedInput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findCodeChoices, keepCodeChoices } from './code-choices-repository.ts';

/** As many as one looks at without searching. */
const MOST_RECENTS = 12;
const MOST_FAVOURITES = 100;

/** Remembers that the person chose a code just now: it is offered first the next time. */
export async function noteCodeUse(
  { collections, session }: RequestContext,
  { code, description }: ParsedInput<'clinic.noteCodeUse'>,
): Promise<Record<string, never>> {
  const choices = await findCodeChoices(collections, session.user._id);
  const others = choices.recents.filter((known) => known.code !== code);
  const recents = [{ code, description }, ...others].slice(0, MOST_RECENTS);
  await keepCodeChoices(collections, { ...choices, recents });
  return {};
}

/** Marks a code with a star for the person who asks, or takes the star away. */
export async function setFavouriteCode(
  { collections, session }: RequestContext,
  { code, description, isFavourite }: ParsedInput<'clinic.setFavouriteCode'>,
): Promise<Record<string, never>> {
  const choices = await findCodeChoices(collections, session.user._id);
  const others = choices.favourites.filter((known) => known.code !== code);
  const favourites = isFavourite ? [...others, { code, description }].slice(-MOST_FAVOURITES) : others;
  await keepCodeChoices(collections, { ...choices, favourites });
  return {};
}

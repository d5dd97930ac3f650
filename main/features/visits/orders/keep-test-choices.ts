import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { toPanelItem } from './keep-test-panel.ts';
import { findPanelsFor, findTestChoices, keepFavourites } from './test-choices-repository.ts';

const MOST_FAVOURITES = 60;

/** A person's favourite tests, and the panels of the person and of the clinic by name. */
export async function getTestChoices({
  collections,
  session,
}: RequestContext): Promise<ChannelOutput<'visits.getTestChoices'>> {
  const { _id: userId } = session.user;
  const [{ favourites }, panels] = await Promise.all([
    findTestChoices(collections, userId),
    findPanelsFor(collections, userId),
  ]);
  return {
    favourites,
    panels: panels
      .map((panel) => toPanelItem(panel, userId))
      .sort((one, other) => one.name.localeCompare(other.name)),
  };
}

/** Marks a test with a star for the person who asks, or takes the star away. */
export async function setFavouriteTest(
  { collections, session }: RequestContext,
  { test, isFavourite }: ParsedInput<'visits.setFavouriteTest'>,
): Promise<Record<string, never>> {
  const { favourites } = await findTestChoices(collections, session.user._id);
  const others = favourites.filter(({ testName }) => testName !== test.testName);
  const kept = isFavourite ? [...others, test].slice(-MOST_FAVOURITES) : others;
  await keepFavourites(collections, { _id: session.user._id, favourites: kept });
  return {};
}

import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findRecentlyOpened } from '../../audit/find-recently-opened.ts';
import { findPresentSummaries } from '../find-summaries.ts';

/** Whom the person who asks has opened lately, at whichever workstation, the latest first. */
export async function listRecentPatients(
  { collections, now, session }: RequestContext,
  { limit }: ParsedInput<'patients.listRecentPatients'>,
): Promise<ChannelOutput<'patients.listRecentPatients'>> {
  const ids = await findRecentlyOpened(collections, session.user._id, now, limit);
  const summaries = await findPresentSummaries(collections, ids);
  return { patients: ids.flatMap((id) => summaries.get(id) ?? []) };
}

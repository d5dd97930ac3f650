import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findPresentSummaries } from '../find-summaries.ts';
import { countOpenPairs, findOpenPairs } from './pair-repository.ts';

/** The pairs of records that may be one person's, the likeliest first. */
export async function listDuplicatePairs(
  { collections }: RequestContext,
  { after, limit }: ParsedInput<'patients.listDuplicatePairs'>,
): Promise<ChannelOutput<'patients.listDuplicatePairs'>> {
  const found = await findOpenPairs(collections, after, limit + 1);
  const shown = found.slice(0, limit);
  const patients = await findPresentSummaries(
    collections,
    shown.flatMap(({ patientIds }) => patientIds),
  );
  const pairs = shown.flatMap(({ _id, revision, patientIds: [a = '', b = ''], score, reasons }) => {
    const [one, other] = [patients.get(a), patients.get(b)];
    return one && other ? [{ _id, revision, one, other, score, reasons }] : [];
  });
  return { pairs, hasMore: found.length > limit, openCount: await countOpenPairs(collections) };
}

import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { countPatients, findPatientsAfter } from '../repository.ts';
import { findPairs } from './find-pairs.ts';
import { type ComparedPair, keepPairs } from './pair-repository.ts';

/** So many patients are compared in one call: it takes about a second, and the window can stop between two calls. */
const STRIDE = 100;

function keep(context: RequestContext, compared: number, pairs: readonly ComparedPair[]): Promise<number> {
  return context.write(async (transaction) => {
    const kept = await keepPairs(context.collections, pairs, transaction);
    transaction.record({ description: `Looked for duplicates of ${compared} patients: ${kept} new pairs` });
    return kept;
  });
}

/** Compares the next patients of the registry with all others, and keeps the likely pairs. */
export async function scanForDuplicates(
  context: RequestContext,
  { after }: ParsedInput<'patients.scanForDuplicates'>,
): Promise<ChannelOutput<'patients.scanForDuplicates'>> {
  const { collections } = context;
  const patients = await findPatientsAfter(collections, after, STRIDE);
  const pairs: ComparedPair[] = [];
  for (const patient of patients) pairs.push(...(await findPairs(collections, patient)));
  // Each pair turns up twice, from either side.
  const distinct = [...new Map(pairs.map((pair) => [pair.patientIds.toSorted().join(), pair])).values()];
  // That it was begun is noted, and what was found; thousands of stretches without a find would bury the log.
  const isNoted = after === undefined || distinct.length > 0;
  const added = isNoted ? await keep(context, patients.length, distinct) : 0;
  return {
    compared: patients.length,
    added,
    next: patients.length === STRIDE ? patients.at(-1)?.patient._id : undefined,
    total: await countPatients(collections),
  };
}

import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { countPatients, findPatientsAfter } from '../repository.ts';
import { findPairs } from './find-pairs.ts';
import { type ComparedPair, keepPairs } from './pair-repository.ts';

/** So many patients are compared in one call: it takes about a second, and the window can stop between two calls. */
const STRIDE = 100;

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
  const added =
    patients.length === 0
      ? 0
      : await context.write(async (transaction) => {
          const kept = await keepPairs(collections, distinct, transaction);
          transaction.record({
            description: `Looked for duplicates of ${patients.length} patients: ${kept} new pairs`,
          });
          return kept;
        });
  return {
    compared: patients.length,
    added,
    next: patients.length === STRIDE ? patients.at(-1)?.patient._id : undefined,
    total: await countPatients(collections),
  };
}

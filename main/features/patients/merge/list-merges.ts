import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { fullName } from '#shared/domain/user.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { namesOf } from '../../accounts/find-names.ts';
import { findStandingMerges } from './merge-repository.ts';

/** Merges that can be undone, the latest first. */
export async function listMerges(
  { collections }: RequestContext,
  { limit }: ParsedInput<'patients.listMerges'>,
): Promise<ChannelOutput<'patients.listMerges'>> {
  const merges = await findStandingMerges(collections, limit);
  const nameOf = await namesOf(
    collections,
    merges.map(({ mergedBy }) => mergedBy),
  );
  return {
    merges: merges.map(({ _id, survivorId, before, mergedAt, mergedBy }) => ({
      _id,
      survivorId,
      survivorNumber: before.survivor.patient.patientId,
      survivorName: fullName(before.survivor.user),
      absorbedNumber: before.absorbed.patient.patientId,
      absorbedName: fullName(before.absorbed.user),
      mergedAt,
      mergedByName: nameOf(mergedBy),
    })),
  };
}

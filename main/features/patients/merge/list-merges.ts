import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { fullName, staffName } from '#shared/domain/user.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findAccountsById } from '../../accounts/find-names.ts';
import { findStandingMerges } from './merge-repository.ts';

/** Merges that can be undone, the latest first. */
export async function listMerges(
  { collections }: RequestContext,
  { limit }: ParsedInput<'patients.listMerges'>,
): Promise<ChannelOutput<'patients.listMerges'>> {
  const merges = await findStandingMerges(collections, limit);
  const accounts = await findAccountsById(
    collections,
    merges.map(({ mergedBy }) => mergedBy),
  );
  return {
    merges: merges.map(({ _id, survivorId, before, mergedAt, mergedBy }) => {
      const by = accounts.get(mergedBy);
      return {
        _id,
        survivorId,
        survivorNumber: before.survivor.patient.patientId,
        survivorName: fullName(before.survivor.user),
        absorbedNumber: before.absorbed.patient.patientId,
        absorbedName: fullName(before.absorbed.user),
        mergedAt,
        mergedByName: by && staffName(by),
      };
    }),
  };
}

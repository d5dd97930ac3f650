import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { namesOf } from '../../accounts/find-names.ts';
import { toSummary } from '../patient-views.ts';
import { findDeletedPatients } from '../repository.ts';

/** Records that were deleted and can be restored, the latest first. */
export async function listDeletedPatients(
  { collections }: RequestContext,
  { limit }: ParsedInput<'patients.listDeletedPatients'>,
): Promise<ChannelOutput<'patients.listDeletedPatients'>> {
  const found = await findDeletedPatients(collections, limit);
  const nameOf = await namesOf(
    collections,
    found.map(({ patient }) => patient.deletedBy),
  );
  return {
    patients: found.flatMap((one) => {
      const { deletedAt, deletedBy } = one.patient;
      if (!deletedAt) return [];
      return [{ ...toSummary(one), deletedAt, deletedByName: nameOf(deletedBy) }];
    }),
  };
}

import type { ChannelOutput } from '#shared/contract/contract.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { releaseInForce } from '#shared/domain/diagnosis-code.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findReleases } from './code-repository.ts';
import { STARTER_COUNT } from './starter-codes.ts';

/** The code lists that are loaded, the one that holds last first, and which of them holds today. */
export async function listCodeReleases({
  clinic,
  collections,
  now,
}: RequestContext): Promise<ChannelOutput<'clinic.listCodeReleases'>> {
  const today = clinicDate(now, clinic.timeZone);
  const releases = (await findReleases(collections)).filter(({ status }) => status === 'ready');
  const inForce = releaseInForce(releases, today);
  return {
    starterCount: STARTER_COUNT,
    releases: releases.map(({ _id, name, fileName, validFrom, codeCount, billableCount, createdAt }) => ({
      _id,
      name,
      fileName,
      validFrom,
      codeCount,
      billableCount,
      loadedAt: createdAt,
      state: _id === inForce?._id ? 'in-force' : validFrom > today ? 'to-come' : 'former',
    })),
  };
}

import type { ChannelOutput } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findClinic } from '../repository.ts';

/** What the spell check takes as right beside its dictionary, in the order in which it was added. */
export async function listSpellingWords({
  collections,
}: RequestContext): Promise<ChannelOutput<'clinic.listSpellingWords'>> {
  const clinic = await findClinic(collections);
  if (!clinic) throw new AppError('NOT_FOUND');
  return { words: clinic.spellingWords ?? [] };
}

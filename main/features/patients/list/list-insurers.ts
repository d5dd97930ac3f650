import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findInsurers } from './view-repository.ts';

const MOST_OFFERED = 200;

/** The insurers that patients have, for the filter. */
export async function listInsurers({
  collections,
}: RequestContext): Promise<ChannelOutput<'patients.listInsurers'>> {
  return { insurers: await findInsurers(collections, MOST_OFFERED) };
}

import type { ParsedInput } from '#shared/contract/contract.ts';
import { PRESENCE_SECONDS } from '#shared/domain/note-presence.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { putPresence } from './presence-repository.ts';

/** Tells others at the same visit that one is there, for the next half minute. */
export async function beAtVisit(
  { collections, now, session }: RequestContext,
  { appointmentId, place }: ParsedInput<'visits.beAtVisit'>,
): Promise<Record<string, never>> {
  await putPresence(collections, {
    _id: session.id,
    appointmentId,
    userId: session.user._id,
    place,
    expiresAt: new Date(now.getTime() + PRESENCE_SECONDS * 1_000).toISOString(),
  });
  return {};
}

import type { Collections } from '../../../database/collections.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import type { Session } from '../../../router/session-holder.ts';
import { deletePresence } from './presence-repository.ts';

/** The visit was left. */
export async function leaveVisit({ collections, session }: RequestContext): Promise<Record<string, never>> {
  await deletePresence(collections, session.id);
  return {};
}

/** The same of a session that ends, whatever stands on its screen. */
export function endPresenceOf(collections: Collections, session: Session): Promise<void> {
  return deletePresence(collections, session.id);
}

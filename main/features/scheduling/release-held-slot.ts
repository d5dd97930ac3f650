import type { Collections } from '../../database/collections.ts';
import type { RequestContext } from '../../router/request-context.ts';
import type { Session } from '../../router/session-holder.ts';
import { deleteHold } from './slot-hold-repository.ts';

/** The form was closed: its time is free for others. */
export async function releaseSlot({ collections, session }: RequestContext): Promise<Record<string, never>> {
  await deleteHold(collections, session.id);
  return {};
}

/** The same of a session that ends, whatever stands on its screen. */
export function endHoldOf(collections: Collections, session: Session): Promise<void> {
  return deleteHold(collections, session.id);
}

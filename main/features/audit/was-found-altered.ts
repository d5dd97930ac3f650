import type { RequestContext } from '../../router/request-context.ts';
import { findEntries } from './repository.ts';

/** What an entry says of a note that is no longer what was signed. */
export const SIGNATURE_BROKEN = 'SIGNATURE_BROKEN';

/** As long as the sittings in which what is read again has no further entry. */
const SITTING_MS = 10 * 60_000;
const MOST_LOOKED_AT = 200;

/** Whether the log already says that this person found a note altered a little while ago. */
export async function wasFoundAltered(
  { collections, session, now }: RequestContext,
  visitId: string,
): Promise<boolean> {
  const from = new Date(now.getTime() - SITTING_MS).toISOString();
  const query = { userId: session.user._id, from, onlySecurityEvents: true };
  const entries = await findEntries(collections, query, { limit: MOST_LOOKED_AT });
  return entries.some(
    ({ resourceId, errorMessage }) => resourceId === visitId && errorMessage === SIGNATURE_BROKEN,
  );
}

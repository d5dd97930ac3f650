import type { RequestContext } from '../../router/request-context.ts';
import { findEntries } from './repository.ts';

/** What an entry says of a note that is no longer what was signed. */
export const SIGNATURE_BROKEN = 'SIGNATURE_BROKEN';

/** For so long one person's finding of one note is not told again, however often it is opened. */
const TOLD_FOR_MS = 10 * 60_000;
const MOST_LOOKED_AT = 200;

/** Whether the log already says that this person found a note altered within the last ten minutes. What others found does not count. */
export async function wasFoundAltered(
  { collections, session, now }: RequestContext,
  visitId: string,
): Promise<boolean> {
  const from = new Date(now.getTime() - TOLD_FOR_MS).toISOString();
  const query = { userId: session.user._id, from, onlySecurityEvents: true };
  const entries = await findEntries(collections, query, { limit: MOST_LOOKED_AT });
  return entries.some(
    ({ resourceId, errorMessage }) => resourceId === visitId && errorMessage === SIGNATURE_BROKEN,
  );
}

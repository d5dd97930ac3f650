import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { AuditLog } from '#shared/domain/audit-log.ts';
import { staffName } from '#shared/domain/user.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { listStaffAccounts } from '../accounts/find-names.ts';
import { withoutClinicalText } from './clinical-changes.ts';
import { findEntries } from './repository.ts';
import { toEntryQuery } from './to-entry-query.ts';

/** How an entry is shown to the person who asks: clinical text only to those who may read the chart. */
export function forReader({ session }: RequestContext): (entry: AuditLog) => AuditLog {
  return session.abilities.has('chart.read') ? (entry) => entry : withoutClinicalText;
}

/** A page of entries, newest first. */
export async function listEntries(
  context: RequestContext,
  { filter, after, limit }: ParsedInput<'audit.listEntries'>,
): Promise<ChannelOutput<'audit.listEntries'>> {
  const query = await toEntryQuery(context, filter);
  const found = await findEntries(context.collections, query, { after, limit: limit + 1 });
  return { entries: found.slice(0, limit).map(forReader(context)), hasMore: found.length > limit };
}

/** The people whose entries there can be, for the filter. */
export async function listPeople({
  clinic,
  collections,
}: RequestContext): Promise<ChannelOutput<'audit.listPeople'>> {
  const accounts = await listStaffAccounts(collections, clinic.systemUserId);
  return { people: accounts.map((user) => ({ _id: user._id, name: staffName(user), email: user.email })) };
}

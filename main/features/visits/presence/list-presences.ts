import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { type StaffRole, staffName } from '#shared/domain/user.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findAccountsById } from '../../accounts/find-names.ts';
import { findPresencesBut } from './presence-repository.ts';

/** Who else is at a visit, by name. */
export async function listPresences(
  { collections, now, session }: RequestContext,
  { appointmentId }: ParsedInput<'visits.listPresences'>,
): Promise<ChannelOutput<'visits.listPresences'>> {
  const presences = await findPresencesBut(collections, session.id, appointmentId, now);
  const people = await findAccountsById(
    collections,
    presences.map(({ userId }) => userId),
  );
  return {
    others: presences.flatMap(({ _id, userId, place }) => {
      const person = people.get(userId);
      if (!person) return [];
      return [{ _id, name: staffName(person), role: person.role as StaffRole, place }];
    }),
  };
}

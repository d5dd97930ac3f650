import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { staffName } from '#shared/domain/user.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findAccountsById } from '../accounts/find-names.ts';
import { findHeldByOthers } from './held-by-others.ts';

/** What others hold on one of the clinic's days, each with the holder's name. */
export async function listSlotHolds(
  context: RequestContext,
  { date }: ParsedInput<'scheduling.listSlotHolds'>,
): Promise<ChannelOutput<'scheduling.listSlotHolds'>> {
  const { clinic, collections } = context;
  const holds = (await findHeldByOthers(context)).filter(
    ({ dateTime }) => clinicDate(dateTime, clinic.timeZone) === date,
  );
  if (holds.length === 0) return { holds: [] };
  const holders = await findAccountsById(
    collections,
    holds.map(({ holderId }) => holderId),
  );
  return {
    holds: holds.flatMap(({ _id, doctorId, dateTime, duration, expiresAt, holderId }) => {
      const holder = holders.get(holderId);
      return holder ? [{ _id, doctorId, dateTime, duration, expiresAt, holder: staffName(holder) }] : [];
    }),
  };
}

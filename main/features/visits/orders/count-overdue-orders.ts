import type { ChannelOutput } from '#shared/contract/contract.ts';
import { clinicDate, clinicDayRange } from '#shared/domain/clinic-time.ts';
import { ordersOpenSince } from '#shared/domain/open-orders.ts';
import { urgenciesByRank } from '#shared/domain/test-order.ts';
import { notOverdueSince } from '#shared/domain/waiting-order.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { countWaitingBefore } from './waiting-order-repository.ts';

/** How many results have been waited for too long: of a doctor's own orders, of everybody's for a nurse. */
export async function countOverdueOrders({
  clinic,
  collections,
  now,
  session,
}: RequestContext): Promise<ChannelOutput<'visits.countOverdueOrders'>> {
  const { user } = session;
  const today = clinicDate(now, clinic.timeZone);
  const startOf = (date: string) => clinicDayRange(date, clinic.timeZone).start;
  const since = startOf(ordersOpenSince(today));
  const doctorId = user.role === 'doctor' ? user._id : undefined;
  const counts = await Promise.all(
    urgenciesByRank.map((urgency) =>
      countWaitingBefore(collections, { urgency, since, doctorId }, startOf(notOverdueSince(urgency, today))),
    ),
  );
  return { count: counts.reduce((sum, count) => sum + count, 0) };
}

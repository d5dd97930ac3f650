import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { WaitingOrder, WaitingPlace } from '#shared/contract/test-orders.ts';
import { clinicDate, clinicDayRange } from '#shared/domain/clinic-time.ts';
import { nameWords } from '#shared/domain/name-words.ts';
import { ordersOpenSince } from '#shared/domain/open-orders.ts';
import { type OrderUrgency, orderName, testTypeOf, urgenciesByRank } from '#shared/domain/test-order.ts';
import { holdsAll } from '#shared/domain/timeline.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { waitingOrdersOf } from '#shared/domain/waiting-order.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findAccountsById } from '../../accounts/find-names.ts';
import { findSummaries } from '../../patients/find-summaries.ts';
import { findWaitingVisits } from './waiting-order-repository.ts';

type Input = ParsedInput<'visits.listWaitingOrders'>;

/** Visits are read so many at once; a search reads on until its page is full. */
const READ_AT_ONCE = 100;

/** The orders of one urgency that wait at some visits, with whom they are for. */
async function toWaitingOrders(
  { collections }: RequestContext,
  visits: readonly Visit[],
  urgency: OrderUrgency,
): Promise<WaitingOrder[]> {
  const [patients, accounts] = await Promise.all([
    findSummaries(
      collections,
      visits.map(({ patientId }) => patientId),
    ),
    findAccountsById(
      collections,
      visits.map(({ doctorId }) => doctorId),
    ),
  ]);
  return visits.flatMap((visit) => {
    const patient = patients.get(visit.patientId);
    const account = accounts.get(visit.doctorId);
    if (!patient || !account) return [];
    const doctor = { _id: account._id, firstName: account.firstName, lastName: account.lastName };
    return waitingOrdersOf(visit)
      .filter((order) => order.urgency === urgency)
      .map((order) => ({
        visitId: visit._id,
        visitNumber: visit.visitId,
        chiefComplaint: visit.chiefComplaint,
        diagnosis: visit.diagnosis,
        orderedAt: visit.visitDate,
        order,
        patient,
        doctor,
      }));
  });
}

function isWanted({ order, patient }: WaitingOrder, { type, text }: Input): boolean {
  if (type && testTypeOf(order.type) !== type) return false;
  const { firstName, lastName, patientId } = patient;
  return holdsAll(
    [firstName, lastName, patientId, orderName(order)].filter(Boolean).join(' '),
    nameWords(text),
  );
}

/** The wanted orders behind a place, those of one visit after the other. */
async function* eachWantedVisit(
  context: RequestContext,
  input: Input,
): AsyncGenerator<{ orders: WaitingOrder[]; place: WaitingPlace }> {
  const { clinic, collections, now, session } = context;
  const since = clinicDayRange(ordersOpenSince(clinicDate(now, clinic.timeZone)), clinic.timeZone).start;
  const doctorId = input.isMine ? session.user._id : undefined;
  const first = input.after ? urgenciesByRank.indexOf(input.after.urgency) : 0;
  for (const urgency of urgenciesByRank.slice(first)) {
    let place: WaitingPlace | undefined = input.after?.urgency === urgency ? input.after : undefined;
    let visits: Visit[];
    do {
      visits = await findWaitingVisits(collections, { urgency, since, doctorId }, place, READ_AT_ONCE);
      const found = (await toWaitingOrders(context, visits, urgency)).filter((one) => isWanted(one, input));
      for (const visit of visits) {
        place = { urgency, orderedAt: visit.visitDate, visitId: visit._id };
        const orders = found.filter(({ visitId }) => visitId === visit._id);
        if (orders.length > 0) yield { orders, place };
      }
    } while (visits.length === READ_AT_ONCE);
  }
}

/**
 * Orders of completed visits that wait for a result, of the last year: the most urgent first, then the oldest. A page ends behind a
 * visit, so it may be a little longer than was asked for.
 */
export async function listWaitingOrders(
  context: RequestContext,
  input: Input,
): Promise<ChannelOutput<'visits.listWaitingOrders'>> {
  const page: WaitingOrder[] = [];
  for await (const { orders, place } of eachWantedVisit(context, input)) {
    page.push(...orders);
    if (page.length >= input.limit) return { orders: page, next: place };
  }
  return { orders: page };
}

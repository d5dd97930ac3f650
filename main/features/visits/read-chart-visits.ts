import type { RequestContext } from '../../router/request-context.ts';
import { findBegunAppointments } from '../scheduling/visit-progress.ts';
import {
  findDraftsOfPatient,
  findLastVisits,
  findOrderVisits,
  type OrderVisit,
  type VisitLine,
} from './chart-repository.ts';

/** What a patient's chart shows of their visits. */
export interface ChartVisits {
  last: VisitLine[];
  /** Notes that a doctor has begun and not finished. */
  unfinished: VisitLine[];
  /** Visits at which tests were ordered. */
  withOrders: OrderVisit[];
}

const LAST_SHOWN = 5;
const MOST_DRAFTS = 10;
const MOST_ORDER_VISITS = 100;

/**
 * A patient's last visits, unfinished notes and orders, without the text of the notes. A draft that only holds a nurse's
 * vitals, of somebody who still waits or has gone again, is no unfinished note.
 * @param ordersSince the moment from which on orders are looked for
 */
export async function readChartVisits(
  { collections }: RequestContext,
  patientId: string,
  ordersSince: string,
): Promise<ChartVisits> {
  const [last, drafts, withOrders] = await Promise.all([
    findLastVisits(collections, patientId, LAST_SHOWN),
    findDraftsOfPatient(collections, patientId, MOST_DRAFTS),
    findOrderVisits(collections, patientId, ordersSince, MOST_ORDER_VISITS),
  ]);
  const appointments = drafts.flatMap(({ appointmentId }) => appointmentId ?? []);
  const begun = appointments.length > 0 ? await findBegunAppointments(collections, appointments) : undefined;
  const unfinished = drafts.filter(({ appointmentId }) => !appointmentId || begun?.has(appointmentId));
  return { last, unfinished, withOrders };
}

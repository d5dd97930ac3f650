import { addDays, clinicDate } from './clinic-time.ts';
import { type MedicalRecord, resultTypes } from './medical-record.ts';
import { nameWords } from './name-words.ts';
import { orderName, type TestOrder, urgenciesByRank } from './test-order.ts';
import type { Visit } from './visit.ts';

/** A test that was ordered at a visit and has no result so far, as far as the record knows. */
export interface OpenOrder {
  /** The visit's id, and the number that people know it by. */
  visitId: string;
  visitNumber: string;
  orderedAt: string;
  testName: string;
  urgency: 'routine' | 'urgent' | 'stat';
}

type OrderVisit = Pick<Visit, '_id' | 'visitId' | 'visitDate' | 'testsOrdered' | 'orderOutcomes'>;
export type ResultRecord = Pick<MedicalRecord, 'title' | 'type' | 'recordDate' | 'visitId'>;

/** After a year nobody waits for a result any more. */
const OPEN_FOR_DAYS = 365;

/** The first day whose orders are still waited for. */
export function ordersOpenSince(today: string): string {
  return addDays(today, -OPEN_FOR_DAYS);
}

function names(title: string, testName: string): boolean {
  const words = new Set(nameWords(title));
  const wanted = nameWords(testName);
  return wanted.length > 0 && wanted.every((word) => words.has(word));
}

/**
 * The record that answers an order which has no result of its own: its title holds every word of the test's name and it is of the day
 * of the order or later, or it belongs to the visit and that ordered nothing else. Undefined where none does.
 */
export function answeringRecord<R extends ResultRecord>(
  order: Pick<TestOrder, 'testName' | 'type'>,
  visit: OrderVisit,
  records: readonly R[],
  timeZone: string,
): R | undefined {
  const name = orderName(order);
  const day = clinicDate(visit.visitDate, timeZone);
  const isAlone = visit.testsOrdered?.length === 1;
  return records.find(
    (record) =>
      resultTypes.includes(record.type) &&
      ((isAlone && record.visitId === visit._id) || (record.recordDate >= day && names(record.title, name))),
  );
}

/**
 * The orders of visits that have neither a result of their own nor a record that answers them, and were not taken off. The most
 * urgent first, then the oldest.
 */
export function openOrders(
  visits: readonly OrderVisit[],
  records: readonly ResultRecord[],
  timeZone: string,
): OpenOrder[] {
  const open = visits.flatMap((visit) => {
    const closed = new Set(visit.orderOutcomes?.map(({ orderId }) => orderId));
    return (visit.testsOrdered ?? []).flatMap((order): OpenOrder[] => {
      const name = orderName(order);
      if (!name || (order.orderId && closed.has(order.orderId))) return [];
      if (answeringRecord(order, visit, records, timeZone)) return [];
      const { _id, visitId, visitDate } = visit;
      return [
        {
          visitId: _id,
          visitNumber: visitId,
          orderedAt: visitDate,
          testName: name,
          urgency: order.urgency,
        },
      ];
    });
  });
  const rank = ({ urgency }: OpenOrder) => urgenciesByRank.indexOf(urgency);
  return open.sort((a, b) => rank(a) - rank(b) || Date.parse(a.orderedAt) - Date.parse(b.orderedAt));
}

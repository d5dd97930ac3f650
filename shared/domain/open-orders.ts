import { addDays, clinicDate } from './clinic-time.ts';
import { type MedicalRecord, resultTypes } from './medical-record.ts';
import { nameWords } from './name-words.ts';
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

type OrderVisit = Pick<Visit, '_id' | 'visitId' | 'visitDate' | 'testsOrdered'>;
export type ResultRecord = Pick<MedicalRecord, 'title' | 'type' | 'recordDate' | 'visitId'>;

/** After a year nobody waits for a result any more. */
const OPEN_FOR_DAYS = 365;

/** The first day whose orders are still waited for. */
export function ordersOpenSince(today: string): string {
  return addDays(today, -OPEN_FOR_DAYS);
}

const urgencies = { stat: 0, urgent: 1, routine: 2 };

function names(title: string, testName: string): boolean {
  const words = new Set(nameWords(title));
  const wanted = nameWords(testName);
  return wanted.length > 0 && wanted.every((word) => words.has(word));
}

/**
 * The orders of visits that no record answers. A record answers an order where its title holds every word of the test's name
 * and it is of the day of the order or later, or where it belongs to the visit and that ordered nothing else.
 * The most urgent first, then the oldest.
 */
export function openOrders(
  visits: readonly OrderVisit[],
  records: readonly ResultRecord[],
  timeZone: string,
): OpenOrder[] {
  const results = records.filter(({ type }) => resultTypes.includes(type));
  const open = visits.flatMap((visit) => {
    const orders = visit.testsOrdered ?? [];
    const day = clinicDate(visit.visitDate, timeZone);
    return orders.flatMap(({ testName, type, urgency }): OpenOrder[] => {
      const name = testName || type;
      if (!name) return [];
      const isAnswered = results.some(
        (result) =>
          (orders.length === 1 && result.visitId === visit._id) ||
          (result.recordDate >= day && names(result.title, name)),
      );
      if (isAnswered) return [];
      const { _id, visitId, visitDate } = visit;
      return [{ visitId: _id, visitNumber: visitId, orderedAt: visitDate, testName: name, urgency }];
    });
  });
  return open.sort(
    (a, b) =>
      urgencies[a.urgency] - urgencies[b.urgency] || Date.parse(a.orderedAt) - Date.parse(b.orderedAt),
  );
}

import { type Document, type Filter, ObjectId } from 'mongodb';
import type { OrderUrgency } from '#shared/domain/test-order.ts';
import type { Visit } from '#shared/domain/visit.ts';
import type { Collections } from '../../../database/collections.ts';

const present = { deletedAt: { $exists: false } };

/** Which orders are looked for: of one urgency, since a moment, of one doctor where one is named. */
export interface WaitingQuestion {
  urgency: OrderUrgency;
  since: string;
  doctorId?: string | undefined;
}

function filterOf({ urgency, doctorId }: WaitingQuestion): Filter<Document> {
  return { ...(doctorId ? { doctorId: new ObjectId(doctorId) } : {}), waitingOrders: urgency, ...present };
}

/** Visits with an order that waits, the oldest first, behind a visit where one is given: one range of an index. */
export function findWaitingVisits(
  { visits }: Collections,
  question: WaitingQuestion,
  behind: { orderedAt: string; visitId: string } | undefined,
  limit: number,
): Promise<Visit[]> {
  const at = behind && new Date(behind.orderedAt);
  const place = behind
    ? {
        visitDate: { $gte: at },
        $nor: [{ visitDate: at, _id: { $lte: new ObjectId(behind.visitId) } }],
      }
    : { visitDate: { $gte: new Date(question.since) } };
  return visits.find(
    { ...filterOf(question), ...place },
    {
      sort: { visitDate: 1, _id: 1 },
      limit,
      projection: {
        visitId: 1,
        patientId: 1,
        doctorId: 1,
        visitDate: 1,
        chiefComplaint: 1,
        diagnosis: 1,
        testsOrdered: 1,
        orderOutcomes: 1,
      },
    },
  );
}

/** How many orders of an urgency wait that were ordered since one moment and before another. */
export async function countWaitingBefore(
  { visits }: Collections,
  question: WaitingQuestion,
  before: string,
): Promise<number> {
  const visitDate = { $gte: new Date(question.since), $lt: new Date(before) };
  const found = await visits.raw
    .find({ ...filterOf(question), visitDate }, { projection: { _id: 0, waitingOrders: 1 } })
    .toArray();
  const urgencies = found.flatMap(({ waitingOrders }) => waitingOrders as OrderUrgency[]);
  return urgencies.filter((urgency) => urgency === question.urgency).length;
}

import { createHash } from 'node:crypto';
import { type Db, ObjectId } from 'mongodb';
import { answeringRecord } from '#shared/domain/open-orders.ts';
import type { OrderOutcome } from '#shared/domain/order-outcome.ts';
import { staffName } from '#shared/domain/user.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { waitingUrgencies } from '#shared/domain/waiting-order.ts';
import { type Collections, collectionsOf } from './collections.ts';

/** The same id for the same order, however often and wherever this runs. */
function orderIdOf(visitId: string, index: number): string {
  return createHash('sha256').update(`${visitId} ${index}`).digest('hex').slice(0, 24);
}

/** The results that a patient's records are for the orders of a visit, as they would have been noted. */
async function outcomesOf(
  { medicalRecords, users }: Collections,
  visit: Visit,
  timeZone: string,
): Promise<OrderOutcome[]> {
  const records = await medicalRecords.find({
    patientId: new ObjectId(visit.patientId),
    status: { $ne: 'deleted' },
    deletedAt: { $exists: false },
  });
  const found: OrderOutcome[] = [];
  for (const order of visit.testsOrdered ?? []) {
    const record = answeringRecord(order, visit, records, timeZone);
    if (!record || !order.orderId) continue;
    const person = await users.findOne({ _id: new ObjectId(record.uploadedBy) });
    found.push({
      orderId: order.orderId,
      outcome: 'result',
      resultDate: record.recordDate,
      recordId: record._id,
      notedAt: record.createdAt,
      notedBy: record.uploadedBy,
      notedByName: person ? staffName(person) : '',
    });
  }
  return found;
}

/** Gives the orders that are there ids, those with a record that answers them their result, and visits what the work list finds them by. */
export async function addWaitingOrders(db: Db): Promise<void> {
  const collections = collectionsOf(db);
  const { visits } = collections;
  const clinic = await collections.clinic.findOne({});
  if (!clinic) return;
  const without = {
    'testsOrdered.0': { $exists: true },
    waitingOrders: { $exists: false },
    orderOutcomes: { $exists: false },
    // What is signed stays as it is; its orders had ids from the beginning.
    contentHash: { $exists: false },
  };
  for await (const stored of visits.raw.find(without)) {
    const read = visits.decode(stored);
    const testsOrdered = read.testsOrdered?.map((order, index) => ({
      ...order,
      orderId: order.orderId ?? orderIdOf(read._id, index),
    }));
    const visit: Visit = { ...read, testsOrdered };
    const isDraft = visit.status === 'draft';
    const orderOutcomes = isDraft ? [] : await outcomesOf(collections, visit, clinic.timeZone);
    const waitingOrders = isDraft ? undefined : waitingUrgencies({ ...visit, orderOutcomes });
    const set: Partial<Visit> = {
      testsOrdered,
      ...(orderOutcomes.length > 0 ? { orderOutcomes } : {}),
      ...(waitingOrders ? { waitingOrders } : {}),
    };
    const $set = Object.fromEntries(
      Object.entries(set).map(([field, value]) => [field, visits.encodeField(field, value)]),
    );
    await visits.raw.updateOne({ _id: stored._id, revision: visit.revision }, { $set });
  }
}

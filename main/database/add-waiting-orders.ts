import { createHash } from 'node:crypto';
import { type Db, ObjectId } from 'mongodb';
import type { MedicalRecord } from '#shared/domain/medical-record.ts';
import { answeringRecord } from '#shared/domain/open-orders.ts';
import type { OrderOutcome } from '#shared/domain/order-outcome.ts';
import { staffName, type User } from '#shared/domain/user.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { waitingUrgencies } from '#shared/domain/waiting-order.ts';
import { type Collections, collectionsOf } from './collections.ts';
import { updateInBatches } from './update-in-batches.ts';

/** The same id for the same order, however often and wherever this runs. */
function orderIdOf(visitId: string, index: number): string {
  return createHash('sha256').update(`${visitId} ${index}`).digest('hex').slice(0, 24);
}

const idsOf = (ids: readonly string[]) => ({ $in: [...new Set(ids)].map((id) => new ObjectId(id)) });

/** What the patients of some visits have on record, and who brought it. */
interface OnRecord {
  records: readonly MedicalRecord[];
  people: ReadonlyMap<string, User>;
}

async function readRecords(
  { medicalRecords, users }: Collections,
  visits: readonly Visit[],
): Promise<OnRecord> {
  const records = await medicalRecords.find({
    patientId: idsOf(visits.map(({ patientId }) => patientId)),
    status: { $ne: 'deleted' },
    deletedAt: { $exists: false },
  });
  const people = await users.find({ _id: idsOf(records.map(({ uploadedBy }) => uploadedBy)) });
  return { records, people: new Map(people.map((person) => [person._id, person])) };
}

/** The results that a patient's records are for the orders of a visit, as they would have been noted. */
function outcomesOf(visit: Visit, { records, people }: OnRecord, timeZone: string): OrderOutcome[] {
  const own = records.filter(({ patientId }) => patientId === visit.patientId);
  return (visit.testsOrdered ?? []).flatMap((order): OrderOutcome[] => {
    const record = answeringRecord(order, visit, own, timeZone);
    if (!record || !order.orderId) return [];
    const person = people.get(record.uploadedBy);
    return [
      {
        orderId: order.orderId,
        outcome: 'result',
        resultDate: record.recordDate,
        recordId: record._id,
        notedAt: record.createdAt,
        notedBy: record.uploadedBy,
        notedByName: person ? staffName(person) : '',
      },
    ];
  });
}

/** What a visit gets. Orders of a draft only get ids: they wait once it is completed. */
function fieldsOf(visit: Visit, records: OnRecord, timeZone: string): Partial<Visit> {
  const testsOrdered = visit.testsOrdered?.map((order, index) => ({
    ...order,
    orderId: order.orderId ?? orderIdOf(visit._id, index),
  }));
  if (visit.status === 'draft') return { testsOrdered };
  const orderOutcomes = outcomesOf({ ...visit, testsOrdered }, records, timeZone);
  const waitingOrders = waitingUrgencies({ testsOrdered, orderOutcomes });
  return {
    testsOrdered,
    ...(orderOutcomes.length > 0 ? { orderOutcomes } : {}),
    ...(waitingOrders ? { waitingOrders } : {}),
  };
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
  await updateInBatches(visits.raw, visits.raw.find(without), async (stored) => {
    const batch = stored.map((document) => visits.decode(document));
    const records = await readRecords(collections, batch);
    return batch.map((visit) => {
      const $set = Object.fromEntries(
        Object.entries(fieldsOf(visit, records, clinic.timeZone)).map(([field, value]) => [
          field,
          visits.encodeField(field, value),
        ]),
      );
      const filter = { _id: new ObjectId(visit._id), revision: visit.revision };
      return { updateOne: { filter, update: { $set } } };
    });
  });
}

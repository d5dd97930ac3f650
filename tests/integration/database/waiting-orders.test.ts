import { ObjectId } from 'mongodb';
import { expect, it } from 'vitest';
import { openConnection } from '#main/database/connection.ts';
import { recordOf } from '../support/chart-documents.ts';
import { clinicOfFile } from '../support/clinic-of-file.ts';
import { openVisitRoom } from '../visits/visit-room.ts';

const here = clinicOfFile();

it('orders of an earlier version get ids, the results that records are for them, and wait for the others', async () => {
  const { begin, complete, doctor } = await openVisitRoom(here.clinic);
  const { visit } = await begin();
  await complete(visit);
  const other = await complete((await begin('2026-03-10T09:30:00.000Z')).visit);
  const { visits, medicalRecords } = here.connection.collections;
  const record = recordOf(visit.patientId, doctor._id, 'TSH', { recordDate: '2026-03-10' });
  await medicalRecords.raw.insertOne(medicalRecords.encode(record));
  const old = [
    { testName: 'TSH', type: 'laboratory', urgency: 'urgent' },
    { testName: 'Ferritin', type: 'laboratory', urgency: 'routine' },
  ];
  await visits.raw.updateMany(
    {},
    { $set: { testsOrdered: old }, $unset: { contentHash: '', signedAt: '', signedBy: '' } },
  );
  const stored = (_id: string) => visits.findOne({ _id: new ObjectId(_id) });
  const migrate = async () => {
    await here.connection.db
      .collection<{ _id: string }>('migrations')
      .deleteOne({ _id: '006-add-waiting-orders' });
    await (await openConnection(here.clinic.uri)).close();
    return stored(visit._id);
  };
  const first = await migrate();
  const [tsh, ferritin] = first?.testsOrdered ?? [];
  expect(tsh).toEqual({ ...old[0], orderId: expect.stringMatching(/^[0-9a-f]{24}$/) });
  expect(ferritin?.orderId).not.toBe(tsh?.orderId);
  expect(first?.orderOutcomes).toMatchObject([
    { orderId: tsh?.orderId, outcome: 'result', recordId: record._id, resultDate: '2026-03-10' },
  ]);
  expect(first?.waitingOrders).toEqual(['routine']);
  // The record is another patient's.
  const second = await stored(other._id);
  expect(second?.orderOutcomes).toBeUndefined();
  expect(second?.waitingOrders).toEqual(['urgent', 'routine']);
  expect(await migrate()).toEqual(first);
});

import { ObjectId } from 'mongodb';
import { type Appointment, occupiedSlots } from '#shared/domain/appointment.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';

const inTransaction = (transaction?: Transaction) => (transaction ? { session: transaction.session } : {});

/** A patient's appointments that take time, past ones too. */
export function findTakingTime(
  collections: Collections,
  patientId: string,
  transaction?: Transaction,
): Promise<Appointment[]> {
  return collections.appointments.find(
    { patientId: new ObjectId(patientId), occupiedSlots: { $exists: true } },
    { ...inTransaction(transaction), sort: { dateTime: 1 } },
  );
}

/** Lets appointments take no time any more. */
export async function giveUpSlots(
  { appointments }: Collections,
  ids: readonly string[],
  { session }: Transaction,
): Promise<void> {
  if (ids.length === 0) return;
  await appointments.raw.updateMany(
    { _id: { $in: ids.map((id) => new ObjectId(id)) } },
    { $unset: { occupiedSlots: '' } },
    { session },
  );
}

/** Lets appointments take the time again at which they are, where they still are as they were. */
export async function takeSlotsAgain(
  { appointments }: Collections,
  ids: readonly string[],
  { session }: Transaction,
): Promise<void> {
  const filter = { _id: { $in: ids.map((id) => new ObjectId(id)) }, occupiedSlots: { $exists: false } };
  for (const { _id, dateTime, duration } of await appointments.find(filter, { session })) {
    await appointments.raw.updateOne(
      { _id: new ObjectId(_id) },
      { $set: { occupiedSlots: occupiedSlots(dateTime, duration) } },
      { session },
    );
  }
}

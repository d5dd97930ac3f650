import { ObjectId } from 'mongodb';
import { type Appointment, occupiedSlots, takesTime } from '#shared/domain/appointment.ts';
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

/**
 * Lets appointments take no time any more: for good, or until they are written with others in the same transaction, so that one
 * may come to lie where another one was.
 */
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

/**
 * Lets appointments take the time again at which they are. Those that take none any more are left alone, and those whose time the
 * doctor has given to somebody else.
 */
export async function takeSlotsAgain(
  { appointments }: Collections,
  ids: readonly string[],
  { session }: Transaction,
): Promise<void> {
  const filter = { _id: { $in: ids.map((id) => new ObjectId(id)) }, occupiedSlots: { $exists: false } };
  const found = await appointments.find(filter, { session });
  for (const { _id, patientId, doctorId, dateTime, duration } of found.filter(takesTime)) {
    const slots = occupiedSlots(dateTime, duration);
    const taken = await appointments.raw.countDocuments(
      {
        occupiedSlots: { $in: slots },
        $or: [{ doctorId: new ObjectId(doctorId) }, { patientId: new ObjectId(patientId) }],
      },
      { session, limit: 1 },
    );
    if (taken > 0) continue;
    await appointments.raw.updateOne(
      { _id: new ObjectId(_id) },
      { $set: { occupiedSlots: slots } },
      { session },
    );
  }
}

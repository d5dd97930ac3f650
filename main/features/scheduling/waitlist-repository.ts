import { type Document, type Filter, ObjectId } from 'mongodb';
import { lastUsefulDate, type WaitlistEntry } from '#shared/domain/waitlist.ts';
import { writeFields } from '../../database/apply-edits.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';

const waiting = { status: 'waiting', deletedAt: { $exists: false } };

/** Entries whose last day is not over. @param today the clinic's date */
export const isOfUse = (today: string): Filter<Document> => ({
  $or: [{ lastDate: { $exists: false } }, { lastDate: { $gte: new Date(`${today}T00:00:00.000Z`) } }],
});

/** Who waits, longest first, but for those whose last day is over. @param today the clinic's date */
export function findWaiting(collections: Collections, today: string): Promise<WaitlistEntry[]> {
  return collections.waitlistEntries.find({ ...waiting, ...isOfUse(today) }, { sort: { createdAt: 1 } });
}

export function findWaitlistEntry(
  collections: Collections,
  id: string,
  transaction?: Transaction,
): Promise<WaitlistEntry | undefined> {
  return collections.waitlistEntries.findOne(
    { _id: new ObjectId(id) },
    transaction ? { session: transaction.session } : {},
  );
}

/** Whether a patient waits for a follow-up with a doctor. */
export function findWaitingFollowUp(
  { waitlistEntries }: Collections,
  { patientId, doctorId }: { patientId: string; doctorId: string },
  { session }: Transaction,
): Promise<WaitlistEntry | undefined> {
  const filter = { patientId: new ObjectId(patientId), doctorId: new ObjectId(doctorId), type: 'follow-up' };
  return waitlistEntries.findOne({ ...waiting, ...filter }, { session });
}

/** Throws the driver's duplicate key error where the appointment is on the list already. */
export function insertWaitlistEntry(
  collections: Collections,
  entry: WaitlistEntry,
  transaction: Transaction,
): Promise<void> {
  return collections.waitlistEntries.insertOne(entry, transaction.session);
}

/** Writes fields of an entry that was read in the same transaction. */
export function updateWaitlistEntry(
  collections: Collections,
  read: WaitlistEntry,
  set: Partial<WaitlistEntry>,
  transaction: Transaction,
): Promise<void> {
  return writeFields(collections.waitlistEntries, read, set, transaction);
}

/** An appointment has moved: whoever wants it to be earlier waits until its new day. */
export async function followMovedAppointment(
  { waitlistEntries }: Collections,
  appointmentId: string,
  dateTime: string,
  timeZone: string,
  { session }: Transaction,
): Promise<void> {
  const filter = { ...waiting, appointmentId: new ObjectId(appointmentId) };
  for (const { _id, notAfter } of await waitlistEntries.find(filter, { session })) {
    const lastDate = lastUsefulDate(notAfter, dateTime, timeZone);
    await waitlistEntries.raw.updateOne(
      { _id: new ObjectId(_id) },
      { $set: { lastDate: waitlistEntries.encodeField('lastDate', lastDate) } },
      { session },
    );
  }
}

/** A cancelled appointment has been booked again: whoever wanted it to be earlier wants that of the new one. */
export async function followBookedAgain(
  { waitlistEntries }: Collections,
  cancelledId: string,
  appointmentId: string,
  { session }: Transaction,
): Promise<void> {
  await waitlistEntries.raw.updateMany(
    { ...waiting, appointmentId: new ObjectId(cancelledId) },
    { $set: { appointmentId: new ObjectId(appointmentId) }, $inc: { revision: 1 } },
    { session },
  );
}

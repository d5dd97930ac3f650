import { ObjectId } from 'mongodb';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';

/** Lets the reminders that an account has not read end now. */
export async function expireReminders(
  { notifications }: Collections,
  userId: string,
  { session, now }: Transaction,
): Promise<void> {
  await notifications.raw.updateMany(
    { userId: new ObjectId(userId), type: 'appointment_reminder', isRead: false },
    { $set: { expiresAt: now, updatedAt: now }, $inc: { revision: 1 } },
    { session },
  );
}

import { ObjectId } from 'mongodb';
import type { SlotHold } from '#shared/domain/slot-hold.ts';
import type { Collections } from '../../database/collections.ts';
import { duplicateKeyFields } from '../../database/database-errors.ts';

/** The holds that have not ended, but for one session's own. They are few: one for each form that is open. */
export function findHoldsBut(collections: Collections, sessionId: string, now: Date): Promise<SlotHold[]> {
  // The database removes what has ended about once a minute only.
  return collections.slotHolds.find({ _id: { $ne: new ObjectId(sessionId) }, expiresAt: { $gt: now } });
}

/**
 * Puts a session's hold in the place of the one it had. Written alone, in no transaction: nothing depends on it for longer
 * than two minutes. Where somebody else holds a part of the time, the session holds nothing afterwards.
 */
export async function putHold({ slotHolds }: Collections, hold: SlotHold, now: Date): Promise<void> {
  const { _id, ...fields } = slotHolds.encode(hold);
  const { doctorId, occupiedSlots } = fields;
  await slotHolds.raw.deleteMany({
    doctorId,
    occupiedSlots: { $in: occupiedSlots as number[] },
    expiresAt: { $lte: now },
  });
  try {
    await slotHolds.raw.updateOne({ _id: _id as ObjectId }, { $set: fields }, { upsert: true });
  } catch (error) {
    if (!duplicateKeyFields(error)?.includes('occupiedSlots')) throw error;
    await slotHolds.raw.deleteOne({ _id: _id as ObjectId });
  }
}

export async function deleteHold(collections: Collections, sessionId: string): Promise<void> {
  await collections.slotHolds.raw.deleteOne({ _id: new ObjectId(sessionId) });
}

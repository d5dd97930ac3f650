import type { Db, Document, ObjectId } from 'mongodb';
import { nameSoundKeys } from '#shared/domain/name-sounds.ts';
import { updateInBatches } from './update-in-batches.ts';

interface Named extends Document {
  _id: ObjectId;
  firstName: string;
  lastName: string;
}

/** Gives the patients that are already registered the keys by which they are found by the sound of their name. */
export async function addSoundKeys(db: Db): Promise<void> {
  const patients = db.collection<{ userId: ObjectId; searchKeys: string[] }>('patients');
  const users = db.collection<Named>('users');
  const found = patients.find({}, { projection: { userId: 1 } });
  await updateInBatches(patients, found, async (batch) => {
    const names = await users
      .find(
        { _id: { $in: batch.map(({ userId }) => userId) } },
        { projection: { firstName: 1, lastName: 1 } },
      )
      .toArray();
    const byId = new Map(names.map((user) => [user._id.toHexString(), user]));
    return batch.flatMap(({ _id, userId }) => {
      const user = byId.get(userId.toHexString());
      const keys = user ? nameSoundKeys(user) : [];
      if (keys.length === 0) return [];
      return [{ updateOne: { filter: { _id }, update: { $addToSet: { searchKeys: { $each: keys } } } } }];
    });
  });
}

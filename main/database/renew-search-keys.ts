import type { Db, ObjectId } from 'mongodb';
import { nameWordsOf } from '#shared/domain/name-word.ts';
import { patientSearchKeys } from '#shared/domain/patient-search-keys.ts';
import { updateInBatches } from './update-in-batches.ts';

interface StoredPatient {
  _id: ObjectId;
  userId: ObjectId;
  patientId: string;
  insurance?: { policyNumber?: string };
}
interface StoredUser {
  _id: ObjectId;
  firstName: string;
  lastName: string;
  dateOfBirth?: Date;
  phone?: string;
}

const KNOWN_OF_USERS = { firstName: 1, lastName: 1, dateOfBirth: 1, phone: 1 };

async function learnWords(db: Db, users: readonly StoredUser[]): Promise<void> {
  const upserts = users.flatMap(nameWordsOf).map(({ _id, ...rest }) => {
    return { updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true } };
  });
  if (upserts.length > 0) {
    await db.collection<{ _id: string }>('nameWords').bulkWrite(upserts, { ordered: false });
  }
}

/**
 * Gives the patients that are already registered the search keys of today (last names, beginnings of two words, ends of phone
 * numbers, policies), and the words of their names an entry each.
 */
export async function renewSearchKeys(db: Db): Promise<void> {
  const patients = db.collection<StoredPatient>('patients');
  const users = db.collection<StoredUser>('users');
  const projection = { userId: 1, patientId: 1, insurance: 1 };
  await updateInBatches(patients, patients.find({}, { projection }), async (batch) => {
    const ids = batch.map(({ userId }) => userId);
    const found = await users.find({ _id: { $in: ids } }, { projection: KNOWN_OF_USERS }).toArray();
    const byId = new Map(found.map((user) => [user._id.toHexString(), user]));
    await learnWords(db, found);
    return batch.flatMap(({ _id, userId, patientId, insurance }) => {
      const user = byId.get(userId.toHexString());
      if (!user) return [];
      const dateOfBirth = user.dateOfBirth?.toISOString().slice(0, 10);
      const searchKeys = patientSearchKeys({ ...user, dateOfBirth, patientId, insurance });
      return [{ updateOne: { filter: { _id }, update: { $set: { searchKeys } } } }];
    });
  });
}

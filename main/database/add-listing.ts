import { type Db, ObjectId } from 'mongodb';
import type { Patient } from '#shared/domain/patient.ts';
import { toListing } from '#shared/domain/patient-listing.ts';
import { collectionsOf } from './collections.ts';

const BATCH = 500;

/** Gives the patients that are already registered what the list sorts and narrows by, and the doctors who saw them. */
export async function addListing(db: Db): Promise<void> {
  const { patients, users, visits } = collectionsOf(db);
  const write = async (batch: readonly Patient[]) => {
    const accounts = await users.find({ _id: { $in: batch.map(({ userId }) => new ObjectId(userId)) } });
    const byId = new Map(accounts.map((account) => [account._id, account]));
    const seen = await visits.raw
      .aggregate<{ _id: ObjectId; doctors: ObjectId[] }>([
        {
          $match: {
            patientId: { $in: batch.map(({ _id }) => new ObjectId(_id)) },
            status: { $ne: 'draft' },
          },
        },
        { $group: { _id: '$patientId', doctors: { $addToSet: '$doctorId' } } },
      ])
      .toArray();
    const doctors = new Map(seen.map((one) => [one._id.toHexString(), one.doctors]));
    const updates = batch.flatMap((patient) => {
      const account = byId.get(patient.userId);
      if (!account) return [];
      const listing = toListing({ ...account, ...patient });
      const seenBy = doctors.get(patient._id);
      const update = { $set: { listing, ...(seenBy ? { seenBy } : {}) } };
      return [{ updateOne: { filter: { _id: new ObjectId(patient._id) }, update } }];
    });
    if (updates.length > 0) await patients.raw.bulkWrite(updates, { ordered: false });
  };
  let batch: Patient[] = [];
  const without = { listing: { $exists: false } };
  for await (const stored of patients.raw.find(without, { projection: { searchKeys: 0 } })) {
    batch.push(patients.decode(stored));
    if (batch.length < BATCH) continue;
    await write(batch);
    batch = [];
  }
  if (batch.length > 0) await write(batch);
}

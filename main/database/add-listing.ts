import { type Db, ObjectId } from 'mongodb';
import { toListing } from '#shared/domain/patient-listing.ts';
import { collectionsOf } from './collections.ts';
import { updateInBatches } from './update-in-batches.ts';

/** Gives the patients that are already registered what the list sorts and narrows by, and the doctors who saw them. */
export async function addListing(db: Db): Promise<void> {
  const { patients, users, visits } = collectionsOf(db);
  const without = { listing: { $exists: false } };
  const found = patients.raw.find(without, { projection: { searchKeys: 0 } });
  await updateInBatches(patients.raw, found, async (stored) => {
    const batch = stored.map((document) => patients.decode(document));
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
    return batch.flatMap((patient) => {
      const account = byId.get(patient.userId);
      if (!account) return [];
      const listing = toListing({ ...account, ...patient });
      const seenBy = doctors.get(patient._id);
      const update = { $set: { listing, ...(seenBy ? { seenBy } : {}) } };
      return [{ updateOne: { filter: { _id: new ObjectId(patient._id) }, update } }];
    });
  });
}

import { GridFSBucket, MongoClient, ObjectId } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FrontDesk, openFrontDesk } from '../support/front-desk.ts';
import { refusalOf } from '../support/refusal.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let front: FrontDesk;
beforeAll(async () => {
  database = await startTestDatabase();
  front = await openFrontDesk(database);
});
afterAll(async () => {
  await front.clinic.stop();
  await database.stop();
});

/** The bytes of a JPEG that differ by their number. */
const jpeg = (number: number, size = 2_000) => {
  const bytes = Buffer.alloc(size, number);
  bytes.set([0xff, 0xd8, 0xff]);
  return bytes.toString('base64');
};

const set = (base: string | null, picture: string | null) =>
  front.desk.call('patients.setPhoto', { patientId: front.patientId, base, jpeg: picture });
const get = () => front.desk.call('patients.getPhoto', { patientId: front.patientId });
const stored = async () => {
  const { files, chunks } = front.desk.collections.photos;
  return [await files.countDocuments(), await chunks.countDocuments()];
};

describe('the photo of a patient', () => {
  it('is kept in the database, replaced and removed, and leaves no file behind', async () => {
    expect(await get()).toEqual({});
    const first = await set(null, jpeg(1));
    expect((await get()).photo).toEqual({ _id: first.photoId, jpeg: jpeg(1) });
    const second = await set(first.photoId ?? null, jpeg(2));
    expect((await get()).photo).toEqual({ _id: second.photoId, jpeg: jpeg(2) });
    expect(await stored()).toEqual([1, 1]);
    expect((await set(second.photoId ?? null, null)).photoId).toBeUndefined();
    expect(await get()).toEqual({});
    expect(await stored()).toEqual([0, 0]);
  });

  it('is a file that any reader of GridFS finds where the account says', async () => {
    const { photoId } = await set(null, jpeg(3));
    const { collections } = front.desk;
    const user = await collections.users.findOne({ lastName: front.patient.lastName });
    expect(user?.profilePicture).toBe(`gridfs://photos/${photoId}`);
    const client = await new MongoClient(front.clinic.uri).connect();
    try {
      const bucket = new GridFSBucket(client.db(collections.photos.files.dbName), { bucketName: 'photos' });
      const pieces: Buffer[] = [];
      for await (const piece of bucket.openDownloadStream(new ObjectId(photoId))) pieces.push(piece);
      expect(Buffer.concat(pieces).toString('base64')).toBe(jpeg(3));
    } finally {
      await client.close();
    }
    await set(photoId ?? null, null);
  });

  it('asks whoever replaces a photo that is no longer the one they saw, and keeps the file', async () => {
    const { photoId } = await set(null, jpeg(4));
    expect(await refusalOf(set(null, jpeg(5)))).toMatchObject({ code: 'EDIT_CONFLICT' });
    expect((await get()).photo?.jpeg).toBe(jpeg(4));
    expect(await stored()).toEqual([1, 1]);
    await set(photoId ?? null, null);
  });

  it('is a JPEG of at most 300 kB, whatever the window sends', async () => {
    const png = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64');
    for (const picture of [png, jpeg(1, 300 * 1024 + 1), 'AAAA', ''])
      expect(await refusalOf(set(null, picture))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await stored()).toEqual([0, 0]);
  });

  it('is in the audit log when it is set and when it is seen, without its bytes', async () => {
    const { photoId } = await set(null, jpeg(6));
    front.clinic.clock.now = new Date(front.clinic.clock.now.getTime() + 11 * 60_000);
    await get();
    const entries = await front.desk.collections.auditLogs.find(
      { description: /photo/i, patientId: new ObjectId(front.patientId) },
      { sort: { sequence: -1 }, limit: 2 },
    );
    expect(entries[0]).toMatchObject({ action: 'VIEW', description: 'Saw the photo' });
    expect(entries[1]).toMatchObject({
      action: 'UPDATE',
      description: 'Set the photo of PAT-00001',
      changes: { profilePicture: { before: null, after: `gridfs://photos/${photoId}` } },
    });
    expect(JSON.stringify(entries)).not.toContain(jpeg(6).slice(0, 60));
  });
});

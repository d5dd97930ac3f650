import { type Document, ObjectId } from 'mongodb';
import type { BareDriver } from '../bare-driver.ts';

const present = { deletedAt: { $exists: false } };

/** The visit itself, as each operation reads it first. */
export async function readVisit({ db }: BareDriver, visitId: string): Promise<Document> {
  const visit = await db.collection('visits').findOne({ _id: new ObjectId(visitId), ...present });
  if (!visit) throw new Error('No such visit');
  return visit;
}

/** Who stands on a visit: its patient with the person behind it, and everybody who had a part in it. */
export async function readPeople({ db }: BareDriver, visit: Document): Promise<void> {
  const users = db.collection('users');
  const readPatient = async () => {
    const found = await db
      .collection('patients')
      .find({ _id: { $in: [visit.patientId] } })
      .toArray();
    await users.find({ _id: { $in: found.map(({ userId }) => userId) } }).toArray();
  };
  await Promise.all([readPatient(), users.find({ _id: { $in: [visit.doctorId] } }).toArray()]);
}

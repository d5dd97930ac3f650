import { ObjectId } from 'mongodb';
import type { Visit } from '#shared/domain/visit.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';

const present = { deletedAt: { $exists: false } };
const toIds = (ids: readonly string[]) => ids.map((id) => new ObjectId(id));

/** The ids of a patient's unfinished notes. */
export async function findDraftIds(
  { visits }: Collections,
  patientId: string,
  { session }: Transaction,
): Promise<string[]> {
  const filter = { patientId: new ObjectId(patientId), status: 'draft', ...present };
  const found = await visits.raw.find(filter, { session, projection: { _id: 1 } }).toArray();
  return found.map(({ _id }) => String(_id));
}

/** Those of some visits that are completed, the earliest first. */
export function findCompleted(
  { visits }: Collections,
  ids: readonly string[],
  { session }: Transaction,
): Promise<Visit[]> {
  const filter = { _id: { $in: toIds(ids) }, status: { $ne: 'draft' }, ...present };
  return visits.find(filter, { session, sort: { visitDate: 1 } });
}

/** Of a patient's completed visits, but for some, what the record's derived fields follow from, the latest first. */
export function findCompletedOfPatient(
  { visits }: Collections,
  patientId: string,
  except: readonly string[],
  { session }: Transaction,
): Promise<Pick<Visit, 'visitDate' | 'doctorId' | 'vitals'>[]> {
  const own = { patientId: new ObjectId(patientId), _id: { $nin: toIds(except) } };
  return visits.find(
    { ...own, status: { $ne: 'draft' }, ...present },
    { session, sort: { visitDate: -1 }, projection: { visitDate: 1, doctorId: 1, vitals: 1 } },
  );
}

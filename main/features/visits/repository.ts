import { ObjectId } from 'mongodb';
import type { Visit } from '#shared/domain/visit.ts';
import { writeFields } from '../../database/apply-edits.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';

const present = { deletedAt: { $exists: false } };
const inTransaction = (transaction?: Transaction) => (transaction ? { session: transaction.session } : {});

export function findVisit(
  collections: Collections,
  id: string,
  transaction?: Transaction,
): Promise<Visit | undefined> {
  return collections.visits.findOne({ _id: new ObjectId(id), ...present }, inTransaction(transaction));
}

export function findVisitOfAppointment(
  collections: Collections,
  appointmentId: string,
  transaction?: Transaction,
): Promise<Visit | undefined> {
  return collections.visits.findOne(
    { appointmentId: new ObjectId(appointmentId), ...present },
    inTransaction(transaction),
  );
}

export function findVisitsOfAppointments(
  collections: Collections,
  appointmentIds: readonly string[],
): Promise<Visit[]> {
  if (appointmentIds.length === 0) return Promise.resolve([]);
  return collections.visits.find(
    { appointmentId: { $in: appointmentIds.map((id) => new ObjectId(id)) }, ...present },
    { projection: { appointmentId: 1, status: 1, vitals: 1 } },
  );
}

/** A patient's completed visits, newest first, before a moment where one is given; archived ones where they are asked for. */
export function findVisitsOfPatient(
  collections: Collections,
  patientId: string,
  {
    before,
    limit,
    includesArchived,
  }: { before?: string | undefined; limit: number; includesArchived: boolean },
): Promise<Visit[]> {
  return collections.visits.find(
    {
      patientId: new ObjectId(patientId),
      status: includesArchived ? { $ne: 'draft' } : 'completed',
      ...(before ? { visitDate: { $lt: new Date(before) } } : {}),
      ...present,
    },
    { sort: { visitDate: -1 }, limit },
  );
}

/** A patient's visits that have vitals, newest first; only what belongs to the vitals is read. */
export function findVitalsOfPatient(
  collections: Collections,
  patientId: string,
  from: string | undefined,
  limit: number,
): Promise<Pick<Visit, '_id' | 'visitId' | 'visitDate' | 'vitals'>[]> {
  return collections.visits.find(
    {
      patientId: new ObjectId(patientId),
      ...(from ? { visitDate: { $gte: new Date(from) } } : {}),
      vitals: { $exists: true },
      ...present,
    },
    { sort: { visitDate: -1 }, limit, projection: { visitId: 1, visitDate: 1, vitals: 1 } },
  );
}

export function findDrafts(collections: Collections, doctorId: string): Promise<Visit[]> {
  return collections.visits.find(
    { doctorId: new ObjectId(doctorId), status: 'draft', ...present },
    { sort: { visitDate: 1 }, limit: 100 },
  );
}

/** How many of a patient's notes are unfinished. */
export function countDraftsOfPatient(
  collections: Collections,
  patientId: string,
  { session }: Transaction,
): Promise<number> {
  return collections.visits.raw.countDocuments(
    { patientId: new ObjectId(patientId), status: 'draft', ...present },
    { session },
  );
}

/** Throws the driver's duplicate key error where the appointment already has a visit. */
export function insertVisit(collections: Collections, visit: Visit, transaction: Transaction): Promise<void> {
  return collections.visits.insertOne(visit, transaction.session);
}

/** Writes fields of a visit that was read in the same transaction. */
export function updateVisit(
  collections: Collections,
  read: Visit,
  set: Partial<Record<keyof Visit, unknown>>,
  transaction: Transaction,
): Promise<void> {
  return writeFields(collections.visits, read, set, transaction);
}

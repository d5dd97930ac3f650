import { type Document, type Filter, ObjectId } from 'mongodb';
import type { MedicalRecord } from '#shared/domain/medical-record.ts';
import type { ResultRecord } from '#shared/domain/open-orders.ts';
import { writeFields } from '../../database/apply-edits.ts';
import type { Collections } from '../../database/collections.ts';
import { type Behind, newestFirst } from '../../database/newest-first.ts';
import { type NewFile, storeFile } from '../../database/stored-files.ts';
import type { Transaction } from '../../database/transaction.ts';

const present = { deletedAt: { $exists: false } };

/** What a patient's records since a day are titled: enough to tell which tests they answer. */
export function findTitlesSince(
  collections: Collections,
  patientId: string,
  since: string,
  limit: number,
): Promise<ResultRecord[]> {
  return collections.medicalRecords.find(
    {
      patientId: new ObjectId(patientId),
      recordDate: { $gte: new Date(since) },
      status: { $ne: 'deleted' },
      ...present,
    },
    {
      sort: { recordDate: -1 },
      limit,
      projection: { title: 1, type: 1, recordDate: 1, visitId: 1 },
    },
  );
}

/**
 * Confidential records are for whoever put them in, the doctor whose record it is, and those with whom they are shared.
 * Everybody else is answered as if they were not there.
 */
function readableBy(userId: string): Filter<Document> {
  const reader = new ObjectId(userId);
  return {
    $or: [
      { isConfidential: { $ne: true } },
      { uploadedBy: reader },
      { doctorId: reader },
      { sharedWith: reader },
    ],
  };
}

/** A patient's records that a person may read behind a place, newest first. */
export function findReadableBehind(
  collections: Collections,
  patientId: string,
  userId: string,
  behind: Behind | undefined,
  limit: number,
): Promise<MedicalRecord[]> {
  const { filter, sort } = newestFirst('recordDate', behind);
  return collections.medicalRecords.find(
    {
      patientId: new ObjectId(patientId),
      ...filter,
      ...readableBy(userId),
      status: { $ne: 'deleted' },
      ...present,
    },
    { sort, limit },
  );
}

/** How many of a patient's records a person may not read. */
export function countWithheld(collections: Collections, patientId: string, userId: string): Promise<number> {
  return collections.medicalRecords.raw.countDocuments({
    patientId: new ObjectId(patientId),
    $nor: [readableBy(userId)],
    status: { $ne: 'deleted' },
    ...present,
  });
}

export function findRecord(
  { medicalRecords }: Collections,
  id: string,
  { session }: Transaction,
): Promise<MedicalRecord | undefined> {
  return medicalRecords.findOne({ _id: new ObjectId(id), ...present }, { session });
}

export function insertRecord(
  { medicalRecords }: Collections,
  record: MedicalRecord,
  { session }: Transaction,
): Promise<void> {
  return medicalRecords.insertOne(record, session);
}

export function insertRecordFile(
  { recordFiles }: Collections,
  file: NewFile,
  transaction: Transaction,
): Promise<void> {
  return storeFile(recordFiles, file, transaction);
}

/** Writes fields of a record that was read in the same transaction. */
export function updateRecord(
  { medicalRecords }: Collections,
  read: MedicalRecord,
  set: Partial<Record<keyof MedicalRecord, unknown>>,
  transaction: Transaction,
): Promise<void> {
  return writeFields(medicalRecords, read, set, transaction);
}

import { type FileKind, mimeTypes } from '#shared/domain/file-kind.ts';
import type { MedicalRecord } from '#shared/domain/medical-record.ts';
import { storedFiles } from '#shared/domain/stored-file.ts';
import type { Collections } from '../../database/collections.ts';
import { drawId } from '../../database/counters.ts';
import { firstRevision } from '../../database/first-revision.ts';
import { newId } from '../../database/new-id.ts';
import type { AuditedTransaction } from '../../router/request-context.ts';
import { findRecord, insertRecord, insertRecordFile, updateRecord } from './repository.ts';

/** A record before the transaction that stores it: its number is drawn, and what its file is has been looked at. */
export interface PreparedRecord {
  _id: string;
  fileId: string;
  recordId: string;
  file: { name: string; bytes: Uint8Array; kind: FileKind };
}

/** Draws the number of a record that is about to be stored. */
export async function prepareRecord(
  collections: Collections,
  file: PreparedRecord['file'],
): Promise<PreparedRecord> {
  return { _id: newId(), fileId: newId(), recordId: await drawId(collections, 'medicalRecords'), file };
}

type About = Pick<
  MedicalRecord,
  'patientId' | 'visitId' | 'doctorId' | 'type' | 'title' | 'recordDate' | 'description'
>;

/** Stores a medical record with its file, both in the caller's transaction: no file is ever without its record. */
export async function storeRecord(
  collections: Collections,
  { _id, fileId, recordId, file }: PreparedRecord,
  about: About,
  transaction: AuditedTransaction,
): Promise<void> {
  const record: MedicalRecord = {
    ...firstRevision(transaction.now, transaction.userId),
    ...about,
    _id,
    recordId,
    uploadedBy: transaction.userId,
    fileUrl: storedFiles('records').address(fileId),
    fileName: file.name,
    fileSize: file.bytes.byteLength,
    mimeType: mimeTypes[file.kind],
    isConfidential: false,
    status: 'active',
  };
  await insertRecordFile(
    collections,
    { id: fileId, ...file, contentType: mimeTypes[file.kind] },
    transaction,
  );
  await insertRecord(collections, record, transaction);
  transaction.record({
    action: 'CREATE',
    resource: 'MedicalRecord',
    resourceId: _id,
    patientId: about.patientId,
    description: `Stored ${recordId}: ${about.title}`,
  });
}

/** Deletes a record softly: its file stays with it, and nobody is shown either. Nothing happens where it is not there. */
export async function withdrawRecord(
  collections: Collections,
  recordId: string,
  transaction: AuditedTransaction,
): Promise<void> {
  const record = await findRecord(collections, recordId, transaction);
  if (!record) return;
  const set = { status: 'deleted', deletedAt: transaction.now.toISOString(), deletedBy: transaction.userId };
  await updateRecord(collections, record, set, transaction);
  transaction.record({
    action: 'DELETE',
    resource: 'MedicalRecord',
    resourceId: record._id,
    patientId: record.patientId,
    description: `Deleted ${record.recordId}: ${record.title}`,
  });
}

import { Binary, type Collection, type Db, type Document, type IndexDescription, ObjectId } from 'mongodb';
import { MAX_FILE_BYTES } from '#shared/domain/file-kind.ts';
import type { Transaction } from './transaction.ts';

/**
 * A GridFS bucket whose files are small enough for one piece. The driver's own GridFS calls know no transactions; a file of
 * one piece is two plain documents, which are written and removed together with whatever names the file.
 */
export interface FileBucket {
  readonly files: Collection<Document>;
  readonly chunks: Collection<Document>;
}

const bucketNames = ['photos', 'records', 'attachments'] as const;

/** The two collections of each bucket, such as `photos.files` and `photos.chunks`, with the indexes that every reader of GridFS expects. */
export const bucketCollections: readonly { name: string; indexes: IndexDescription[] }[] =
  bucketNames.flatMap((name) => [
    { name: `${name}.files`, indexes: [{ key: { filename: 1, uploadDate: 1 } }] },
    { name: `${name}.chunks`, indexes: [{ key: { files_id: 1, n: 1 }, unique: true }] },
  ]);

export function bucketOf(db: Db, name: (typeof bucketNames)[number]): FileBucket {
  return { files: db.collection(`${name}.files`), chunks: db.collection(`${name}.chunks`) };
}

/** A file of one piece before it is stored. */
export interface NewFile {
  id: string;
  name: string;
  bytes: Uint8Array;
  contentType: string;
}

function documentsOf(file: NewFile, uploadDate: Date): { file: Document; chunk: Document } {
  const length = file.bytes.byteLength;
  if (length === 0 || length > MAX_FILE_BYTES) throw new RangeError('A stored file has one piece');
  const _id = new ObjectId(file.id);
  const metadata = { contentType: file.contentType };
  return {
    file: { _id, length, chunkSize: length, uploadDate, filename: file.name, metadata },
    chunk: { files_id: _id, n: 0, data: new Binary(file.bytes) },
  };
}

/** @throws RangeError where the file is empty or too large for one piece */
export async function storeFile(
  { files, chunks }: FileBucket,
  newFile: NewFile,
  { session, now }: Transaction,
): Promise<void> {
  const { file, chunk } = documentsOf(newFile, now);
  await files.insertOne(file, { session });
  await chunks.insertOne(chunk, { session });
}

/** Stores many files outside a transaction: a database is being filled. */
export async function storeFiles(
  { files, chunks }: FileBucket,
  newFiles: readonly NewFile[],
  uploadDate: Date,
): Promise<void> {
  if (newFiles.length === 0) return;
  const documents = newFiles.map((file) => documentsOf(file, uploadDate));
  await files.insertMany(documents.map(({ file }) => file));
  await chunks.insertMany(documents.map(({ chunk }) => chunk));
}

/** Removes a file; nothing happens where it is not there. */
export async function removeFile(
  { files, chunks }: FileBucket,
  id: string,
  { session }: Transaction,
): Promise<void> {
  const _id = new ObjectId(id);
  await files.deleteOne({ _id }, { session });
  await chunks.deleteMany({ files_id: _id }, { session });
}

/** A file's bytes; undefined where it is not there. */
export async function readFile({ chunks }: FileBucket, id: string): Promise<Uint8Array | undefined> {
  const chunk = await chunks.findOne({ files_id: new ObjectId(id), n: 0 });
  return chunk?.data instanceof Binary ? chunk.data.value() : undefined;
}

import { createHash } from 'node:crypto';
import {
  BSON,
  type ClientSession,
  type Collection,
  type CollectionInfo,
  type Db,
  type Document,
} from 'mongodb';
import { AppError } from '#shared/errors.ts';

/** How many documents a collection holds, and the SHA-256 of their BSON in the order of `_id`. */
export interface CollectionDigest {
  documents: number;
  sha256: string;
}

export interface CopiedCollection extends CollectionDigest {
  name: string;
}

export interface CopyOptions {
  /** A collection of which only validator and indexes are copied: its documents are left to whoever asks. */
  leaveEmpty?: string;
  /** Told after each batch: documents copied and documents read again to compare, of all that there are. */
  onProgress?: (done: number, total: number) => void;
  /** Stops the copy between two batches, with its reason. */
  signal?: AbortSignal | undefined;
}

/** How a piece of the copy is done. */
interface Reading {
  signal?: AbortSignal | undefined;
  /** Counts documents towards the progress. */
  passed?: (documents: number) => void;
  /** The transaction in which the documents are written, or read again. */
  session?: ClientSession;
}

const BATCH_DOCUMENTS = 500;
const BATCH_BYTES = 4_000_000;

/** Every type as it is stored: a whole number stays an int, a long or a double, an expression keeps its options. */
const AS_STORED = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true };

/**
 * Copies every collection of a database into another: documents, validators and indexes. Each collection is read again
 * where it was written and compared by count and hash. A collection that is already there is refused, not added to.
 * Indexes come last, since a server removes expired documents as soon as it has the index that says so.
 * @throws AppError COPY_DIFFERS where what was written is not what was read; the signal's reason where it stops the copy
 */
export async function copyDatabase(
  from: Db,
  to: Db,
  { leaveEmpty, onProgress, signal }: CopyOptions = {},
): Promise<CopiedCollection[]> {
  const collections = await listCollections(from);
  let total = 0;
  for (const { name } of collections) total += 2 * (await from.collection(name).estimatedDocumentCount());
  let done = 0;
  const passed = (documents: number) => {
    done += documents;
    onProgress?.(Math.min(done, total), total);
  };
  const copied: CopiedCollection[] = [];
  for (const { name, options } of collections) {
    await to.createCollection(name);
    if (name !== leaveEmpty) {
      const digest = await copyDocuments(from.collection(name), to.collection(name), { signal, passed });
      copied.push({ name, ...digest });
    }
    await copyStructure(from, to, name, options);
  }
  return copied;
}

/** The collections that hold what people entered, in the order of their names. */
export async function listCollections(db: Db): Promise<CollectionInfo[]> {
  const found = await db.listCollections<CollectionInfo>({ type: 'collection' }).toArray();
  return found
    .filter(({ name }) => !name.startsWith('system.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** How many documents each collection of a database holds. */
export async function countDocuments(db: Db): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of await listCollections(db)) {
    counts[name] = await db.collection(name).countDocuments();
  }
  return counts;
}

/** Validator and indexes. Documents that are older than their validator are in by now. */
async function copyStructure(from: Db, to: Db, name: string, options: Document | undefined): Promise<void> {
  if (options && Object.keys(options).length > 0) await to.command({ collMod: name, ...options });
  const indexes = await from.collection(name).listIndexes().toArray();
  const wanted = indexes
    .filter((index) => index.name !== '_id_')
    .map(({ v: _version, ns: _namespace, ...index }) => ({ key: index.key, ...index }));
  if (wanted.length > 0) await to.collection(name).createIndexes(wanted);
}

/**
 * Copies the documents of one collection into an empty one, and compares.
 * @throws AppError COPY_DIFFERS where what was written is not what was read
 */
export async function copyDocuments(
  from: Collection,
  to: Collection,
  reading: Reading = {},
): Promise<CollectionDigest> {
  const { signal, passed, session } = reading;
  const hash = createHash('sha256');
  let documents = 0;
  let batch: Document[] = [];
  let bytes = 0;
  const write = async () => {
    signal?.throwIfAborted();
    if (batch.length > 0)
      await to.insertMany(batch, { ignoreUndefined: false, ...(session ? { session } : {}) });
    documents += batch.length;
    passed?.(batch.length);
    batch = [];
    bytes = 0;
  };
  for await (const stored of eachStored(from)) {
    hash.update(stored);
    batch.push(BSON.deserialize(stored, AS_STORED));
    bytes += stored.byteLength;
    if (batch.length >= BATCH_DOCUMENTS || bytes >= BATCH_BYTES) await write();
  }
  await write();
  const written = await digestOf(to, reading);
  if (written.documents !== documents || written.sha256 !== hash.digest('hex')) {
    throw new AppError('COPY_DIFFERS', { parameters: { collection: from.collectionName } });
  }
  return written;
}

/** Counts and hashes a collection by reading all of it. */
export async function digestOf(
  collection: Collection,
  { signal, passed, session }: Reading = {},
): Promise<CollectionDigest> {
  const hash = createHash('sha256');
  let documents = 0;
  for await (const stored of eachStored(collection, session)) {
    hash.update(stored);
    documents += 1;
    if (documents % BATCH_DOCUMENTS !== 0) continue;
    signal?.throwIfAborted();
    passed?.(BATCH_DOCUMENTS);
  }
  passed?.(documents % BATCH_DOCUMENTS);
  return { documents, sha256: hash.digest('hex') };
}

/** The documents of a collection as their BSON, in the order of `_id`. */
function eachStored(collection: Collection, session?: ClientSession): AsyncIterable<Uint8Array> {
  return collection.find<Uint8Array>(
    {},
    { raw: true, sort: { _id: 1 }, batchSize: BATCH_DOCUMENTS, ...(session ? { session } : {}) },
  );
}

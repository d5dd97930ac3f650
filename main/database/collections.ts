import type { ClientSession, Collection, Db, Document, Filter, FindOptions } from 'mongodb';
import type { z } from 'zod';
import { type BsonCodec, bsonCodec, encodeField } from './bson-codec.ts';
import {
  type CollectionName,
  collectionDefinitions,
  collectionNames,
  type DocumentOf,
} from './collection-definitions.ts';
import { bucketOf, type FileBucket } from './stored-files.ts';

/** A collection with the codec that goes with it. Only repositories touch it. */
export interface TypedCollection<T> {
  /** The driver's own collection, for what the shortcuts below do not say. */
  readonly raw: Collection<Document>;
  decode(stored: Document): T;
  encode(document: T): Document;
  /** One field's value as it is stored. */
  encodeField(field: string, value: unknown): unknown;
  findOne(filter: Filter<Document>, options?: FindOptions): Promise<T | undefined>;
  find(filter: Filter<Document>, options?: FindOptions): Promise<T[]>;
  insertOne(document: T, session: ClientSession): Promise<void>;
}

export type Collections = { [N in CollectionName]: TypedCollection<DocumentOf<N>> } & {
  /** Numbers drawn so far, by kind. */
  counters: Collection<{ _id: string; value: number }>;
  /** The photos of patients. */
  photos: FileBucket;
  /** The files of medical records. */
  recordFiles: FileBucket;
  /** The files of notes, and the small pictures of them. */
  attachmentFiles: FileBucket;
};

const codecs = new Map<string, BsonCodec<unknown>>();

function codecOf(name: CollectionName): BsonCodec<unknown> {
  const known = codecs.get(name);
  if (known) return known;
  const schema: z.ZodObject = collectionDefinitions[name].schema;
  const codec = bsonCodec(schema) as BsonCodec<unknown>;
  codecs.set(name, codec);
  return codec;
}

function typedCollection<N extends CollectionName>(db: Db, name: N): TypedCollection<DocumentOf<N>> {
  const raw = db.collection<Document>(name);
  const codec = codecOf(name) as BsonCodec<DocumentOf<N>>;
  return {
    raw,
    decode: (stored) => codec.decode(stored),
    encode: (document) => codec.encode(document),
    encodeField: (field, value) => encodeField(collectionDefinitions[name].schema, field, value),
    async findOne(filter, options) {
      const stored = await raw.findOne(filter, options);
      return stored ? codec.decode(stored) : undefined;
    },
    async find(filter, options) {
      const stored = await raw.find(filter, options).toArray();
      return stored.map((document) => codec.decode(document));
    },
    async insertOne(document, session) {
      await raw.insertOne(codec.encode(document), { session });
    },
  };
}

/** The typed handles of every collection in a database. */
export function collectionsOf(db: Db): Collections {
  const handles = Object.fromEntries(collectionNames.map((name) => [name, typedCollection(db, name)]));
  return {
    ...handles,
    counters: db.collection('counters'),
    photos: bucketOf(db, 'photos'),
    recordFiles: bucketOf(db, 'records'),
    attachmentFiles: bucketOf(db, 'attachments'),
  } as Collections;
}

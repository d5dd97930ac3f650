import { parseFilter } from '../query/parse-filter.ts';
import { compileValidator, type Validator } from '../validation/validator.ts';
import { decodeDocument } from '../values/decode.ts';
import { Binary, type Document, isDocument, isTruthy, toNumber } from '../values/value.ts';
import type { Connection } from './connection.ts';
import type { IndexField, KeyRule } from './index-keys.ts';

/** An index and all that decides which documents have which keys in it. */
export interface Index extends KeyRule {
  id: number;
  name: string;
  /** The SQLite table and the column that holds the key. */
  table: string;
  keyColumn: 'k' | 'id';
  spec: Document;
  unique: boolean;
  expireAfterSeconds: number | undefined;
  /** Per field: whether any document has ever had an array there. */
  multikey: boolean[];
}

export interface Collection {
  id: number;
  database: string;
  name: string;
  uuid: Binary;
  options: Document;
  table: string;
  /** Compiled when first asked for: readers never ask. */
  validator: () => Validator | undefined;
  idIndex: Index;
  indexes: Index[];
}

/** The collections and indexes as one connection sees them. */
export class Catalog {
  private readonly collections = new Map<string, Collection>();

  find(database: string, name: string): Collection | undefined {
    return this.collections.get(`${database}.${name}`);
  }

  set(collection: Collection): void {
    this.collections.set(`${collection.database}.${collection.name}`, collection);
  }

  remove(collection: Collection): void {
    this.collections.delete(`${collection.database}.${collection.name}`);
  }

  all(): Collection[] {
    return [...this.collections.values()];
  }

  ofDatabase(database: string): Collection[] {
    return this.all().filter((collection) => collection.database === database);
  }
}

/** The index on `_id` lives in the collection's own table. */
function idIndexOf(table: string): Index {
  const spec: Document = new Map();
  return {
    ...indexFromSpec(0, '_id_', spec, [false]),
    table,
    keyColumn: 'id',
    unique: true,
    fields: fieldsOfKey(new Map([['_id', 1]])),
  };
}

function fieldsOfKey(key: Document): IndexField[] {
  return [...key].map(([path, direction]) => ({
    path,
    parts: path.split('.'),
    descending: (toNumber(direction) ?? 1) < 0,
  }));
}

/** An index from its stored specification. */
export function indexFromSpec(id: number, name: string, spec: Document, multikey: boolean[]): Index {
  const key = spec.get('key');
  const partial = spec.get('partialFilterExpression');
  return {
    id,
    name,
    table: `i${id}`,
    keyColumn: 'k',
    spec,
    fields: isDocument(key) ? fieldsOfKey(key) : [],
    unique: isTruthy(spec.get('unique')),
    sparse: isTruthy(spec.get('sparse')),
    partialFilter: isDocument(partial) ? parseFilter(partial) : undefined,
    expireAfterSeconds: toNumber(spec.get('expireAfterSeconds')),
    multikey,
  };
}

/** A collection from its stored options, without its indexes. */
export function collectionFrom(
  id: number,
  database: string,
  name: string,
  uuid: Buffer,
  options: Document,
): Collection {
  const table = `c${id}`;
  return {
    id,
    database,
    name,
    uuid: new Binary(uuid, Binary.SUBTYPE_UUID),
    options,
    table,
    validator: lazily(() => compileValidator(options)),
    idIndex: idIndexOf(table),
    indexes: [],
  };
}

interface CollectionRow {
  id: number;
  database: string;
  name: string;
  uuid: Buffer;
  options: Buffer;
}

interface IndexRow {
  id: number;
  collection: number;
  name: string;
  spec: Buffer;
  multikey: string;
}

/** Reads the catalog as the connection's current transaction sees it. */
export function loadCatalog(connection: Connection): Catalog {
  const catalog = new Catalog();
  const byId = new Map<number, Collection>();
  const collections = connection.prepare<[], CollectionRow>('SELECT * FROM collections ORDER BY id').all();
  for (const row of collections) {
    const collection = collectionFrom(row.id, row.database, row.name, row.uuid, decodeDocument(row.options));
    byId.set(row.id, collection);
    catalog.set(collection);
  }
  const indexes = connection.prepare<[], IndexRow>('SELECT * FROM indexes ORDER BY id').all();
  for (const row of indexes) {
    const multikey = [...row.multikey].map((flag) => flag === '1');
    byId
      .get(row.collection)
      ?.indexes.push(indexFromSpec(row.id, row.name, decodeDocument(row.spec), multikey));
  }
  return catalog;
}

function lazily<Result>(make: () => Result): () => Result {
  let made: { result: Result } | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}

import type { Collection } from './catalog.ts';
import type { Statements } from './statements.ts';

/** What a collection takes on the disk, in bytes. */
export interface CollectionSizes {
  documents: number;
  /** The documents themselves, as BSON. */
  dataBytes: number;
  /** The pages of the documents. */
  storageBytes: number;
  /** The pages of each index; the one on `_id` comes first. */
  indexBytes: Map<string, number>;
}

/** Measures a collection: the pages of all its tables are walked, so this takes as long as reading them. */
export function measureCollection(statements: Statements, collection: Collection): CollectionSizes {
  const { table } = collection;
  const counted = statements.row<{ documents: number; bytes: number }>(
    `SELECT count(*) AS documents, ifnull(sum(length(doc)), 0) AS bytes FROM ${table}`,
  );
  return {
    documents: counted?.documents ?? 0,
    dataBytes: counted?.bytes ?? 0,
    storageBytes: pagesOf(statements, table),
    indexBytes: new Map([
      [collection.idIndex.name, pagesOf(statements, `sqlite_autoindex_${table}_1`)],
      ...collection.indexes.map((index): [string, number] => [index.name, pagesOf(statements, index.table)]),
    ]),
  };
}

/** The bytes a collection takes with its indexes. */
export function totalBytes(sizes: CollectionSizes): number {
  return sizes.storageBytes + totalIndexBytes(sizes);
}

export function totalIndexBytes(sizes: CollectionSizes): number {
  return [...sizes.indexBytes.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** How many pages the file has: what measuring it may have to read. */
export function pageCount(statements: Statements): number {
  return Number(statements.connection.pragma('page_count', { simple: true }));
}

function pagesOf(statements: Statements, table: string): number {
  const row = statements.row<{ bytes: number }>(
    'SELECT pgsize AS bytes FROM dbstat WHERE name = ? AND aggregate = 1',
    table,
  );
  return row?.bytes ?? 0;
}

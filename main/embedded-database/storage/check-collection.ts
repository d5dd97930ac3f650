import { CommandError } from '../command-error.ts';
import { decodeDocument, InvalidBsonError } from '../values/decode.ts';
import { keyOf } from '../values/key-string.ts';
import type { Document } from '../values/value.ts';
import type { Collection } from './catalog.ts';
import { type CheckedIndex, checkIndex, type IndexCheck, reportIndex } from './check-index.ts';
import type { Statements } from './statements.ts';

const CHUNK = 500;

/** What a check finds out about one collection. */
export interface CheckedCollection {
  documents: number;
  /** Documents whose bytes are not BSON. */
  notDecodable: number;
  /** Problems of the documents themselves. */
  problems: string[];
  /** The one on `_id` comes first. */
  indexes: CheckedIndex[];
}

/**
 * Holds every document against every index, and every index against the documents. Each document has to be found under
 * each of its keys; since an index has each pair of key and document once, it has nothing else if the numbers agree.
 * Whether documents meet the validator is not asked: old ones need not. Within a transaction all belongs to one state.
 * @throws SqliteError where a page cannot be read
 */
export function checkCollection(statements: Statements, collection: Collection): CheckedCollection {
  const indexes = collection.indexes.map(
    (index): IndexCheck => ({
      index,
      found: 0,
      missing: 0,
      shared: 0,
      refused: 0,
      unmarkedArrays: 0,
    }),
  );
  let documents = 0;
  let notDecodable = 0;
  let wrongId = 0;
  let after = 0;
  for (;;) {
    const { rows, isLast } = statements.chunk<[number, Buffer, Buffer]>(
      `SELECT rid, id, doc FROM ${collection.table} WHERE rid > ? ORDER BY rid LIMIT ?`,
      CHUNK,
      after,
    );
    for (const [rid, id, bytes] of rows) {
      after = rid;
      documents += 1;
      const document = decodeOrUndefined(bytes);
      if (document === undefined) {
        notDecodable += 1;
        continue;
      }
      if (!keyOf(document.get('_id')).equals(id)) wrongId += 1;
      for (const check of indexes) checkIndex(statements, check, rid, document);
    }
    if (isLast) break;
  }
  const problems: string[] = [];
  if (notDecodable > 0) problems.push(`${notDecodable} documents are not valid BSON`);
  if (wrongId > 0) problems.push(`${wrongId} documents are stored under another _id`);
  return {
    documents,
    notDecodable,
    problems,
    indexes: [
      checkIdIndex(statements, collection, documents),
      ...indexes.map((check) => reportIndex(statements, check)),
    ],
  };
}

function decodeOrUndefined(bytes: Buffer): Document | undefined {
  try {
    return decodeDocument(bytes);
  } catch (error) {
    if (error instanceof InvalidBsonError || error instanceof CommandError || error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

/** The index on `_id` is SQLite's own, so SQLite checks it. */
function checkIdIndex(statements: Statements, collection: Collection, documents: number): CheckedIndex {
  const { name } = collection.idIndex;
  const findings = statements
    .rows<[string]>(`SELECT * FROM pragma_integrity_check('${collection.table}')`)
    .map(([finding]) => finding)
    .filter((finding) => finding !== 'ok');
  return {
    name,
    keys: documents,
    problems: findings.length === 0 ? [] : [`index ${name}: ${findings.length} findings of SQLite`],
  };
}

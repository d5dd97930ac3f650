import { CommandError } from '../command-error.ts';
import { fieldsOf } from '../query/filter.ts';
import { decodeDocument } from '../values/decode.ts';
import { encodeDocument } from '../values/encode.ts';
import { keyOf } from '../values/key-string.ts';
import { BSONRegExp, type Document, documentOf, type MaybeValue } from '../values/value.ts';
import type { Collection, Index } from './catalog.ts';
import type { ChangeLog } from './change-log.ts';
import { type IndexKeys, indexKeysOf, keyPatternOf } from './index-keys.ts';
import type { Statements } from './statements.ts';
import type { Steps } from './steps.ts';

/** Documents that a new index takes in at once: a few milliseconds. */
const BUILD_STEP = 200;
const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** Called when a document first brings an array into an index, since plans depend on it. */
export type OnMultikey = (collection: Collection, index: Index) => void;

/** Changes documents, all their index entries and the change log together. Uniqueness is checked before anything is touched. */
export class DocumentWriter {
  private readonly statements: Statements;
  private readonly changes: ChangeLog;
  private readonly onMultikey: OnMultikey;

  constructor(statements: Statements, changes: ChangeLog, onMultikey: OnMultikey) {
    this.statements = statements;
    this.changes = changes;
    this.onMultikey = onMultikey;
  }

  /** Inserts a document that has an `_id`. `bytes` saves encoding it again. */
  insert(collection: Collection, document: Document, bytes: Buffer): void {
    checkSize(bytes);
    collection.validator()?.check(document);
    const id = document.get('_id');
    checkId(id);
    const idKey = keyOf(id);
    const entries = collection.indexes.map((index) => ({ index, keys: indexKeysOf(index, document) }));
    const taken = this.statements.row(`SELECT 1 FROM ${collection.table} WHERE id = ?`, idKey);
    if (taken !== undefined) throw duplicateKey(collection, collection.idIndex, [id]);
    for (const { index, keys } of entries) this.checkUnique(collection, index, keys, undefined);
    const rid = Number(
      this.statements.run(`INSERT INTO ${collection.table} (id, doc) VALUES (?, ?)`, idKey, bytes)
        .lastInsertRowid,
    );
    for (const { index, keys } of entries) {
      this.noteArrays(collection, index, keys);
      for (const key of keys.keys) this.addKey(index, key, rid);
    }
    this.changes.append(collection.database, collection.name, 'insert', bytes);
  }

  /**
   * Puts a new version in place of a document. `updateDescription` tells change streams what is different; without one the
   * change is a replacement.
   */
  replace(
    collection: Collection,
    rid: number,
    before: Document,
    after: Document,
    updateDescription: Document | undefined,
  ): void {
    const bytes = encodeDocument(after);
    checkSize(bytes);
    const validator = collection.validator();
    if (validator !== undefined && (validator.isStrict || validator.accepts(before))) validator.check(after);
    const changes = collection.indexes.map((index) => {
      const old = new Map(indexKeysOf(index, before).keys.map((key) => [key.toString('latin1'), key]));
      const keys = indexKeysOf(index, after);
      const added: IndexKeys = { keys: [], values: [], arrays: keys.arrays };
      keys.keys.forEach((key, at) => {
        if (old.delete(key.toString('latin1'))) return;
        added.keys.push(key);
        added.values.push(keys.values[at] ?? []);
      });
      return { index, added, removed: [...old.values()] };
    });
    for (const { index, added } of changes) this.checkUnique(collection, index, added, rid);
    this.statements.run(`UPDATE ${collection.table} SET doc = ? WHERE rid = ?`, bytes, rid);
    for (const { index, added, removed } of changes) {
      for (const key of removed) this.removeKey(index, key, rid);
      this.noteArrays(collection, index, added);
      for (const key of added.keys) this.addKey(index, key, rid);
    }
    const { database, name } = collection;
    if (updateDescription === undefined) this.changes.append(database, name, 'replace', bytes);
    else this.changes.append(database, name, 'update', withIdOf(after, updateDescription));
  }

  delete(collection: Collection, rid: number, document: Document): void {
    for (const index of collection.indexes) {
      for (const key of indexKeysOf(index, document).keys) this.removeKey(index, key, rid);
    }
    this.statements.run(`DELETE FROM ${collection.table} WHERE rid = ?`, rid);
    this.changes.append(collection.database, collection.name, 'delete', withIdOf(document));
  }

  /** Fills a new index from the documents there are, step by step, so that others can be answered in between. */
  *buildIndex(collection: Collection, index: Index): Steps<void> {
    const fields = fieldsOfIndex(index);
    let after = 0;
    for (;;) {
      const { rows, isLast } = this.statements.chunk<[number, Buffer]>(
        `SELECT rid, doc FROM ${collection.table} WHERE rid > ? ORDER BY rid LIMIT ?`,
        BUILD_STEP,
        after,
      );
      for (const [rid, bytes] of rows) {
        const keys = indexKeysOf(index, decodeDocument(bytes, fields));
        this.checkUnique(collection, index, keys, rid);
        this.noteArrays(collection, index, keys);
        for (const key of keys.keys) this.addKey(index, key, rid);
        after = rid;
      }
      if (isLast) return;
      yield;
    }
  }

  private checkUnique(
    collection: Collection,
    index: Index,
    keys: IndexKeys,
    ownRid: number | undefined,
  ): void {
    if (!index.unique) return;
    keys.keys.forEach((key, at) => {
      const holder = this.statements.row<{ rid: number }>(`SELECT rid FROM ${index.table} WHERE k = ?`, key);
      if (holder !== undefined && holder.rid !== ownRid)
        throw duplicateKey(collection, index, keys.values[at] ?? []);
    });
  }

  private addKey(index: Index, key: Buffer, rid: number): void {
    this.statements.run(`INSERT INTO ${index.table} (k, rid) VALUES (?, ?)`, key, rid);
  }

  private removeKey(index: Index, key: Buffer, rid: number): void {
    this.statements.run(`DELETE FROM ${index.table} WHERE k = ? AND rid = ?`, key, rid);
  }

  private noteArrays(collection: Collection, index: Index, keys: IndexKeys): void {
    let changed = false;
    keys.arrays.forEach((isArray, at) => {
      if (!isArray || index.multikey[at] === true) return;
      index.multikey[at] = true;
      changed = true;
    });
    if (changed) this.onMultikey(collection, index);
  }
}

/** The fields that decide which keys a document has in an index. */
function fieldsOfIndex({ fields, partialFilter }: Index): ReadonlySet<string> | undefined {
  const ofFilter = partialFilter === undefined ? new Set<string>() : fieldsOf(partialFilter);
  return ofFilter && new Set([...ofFilter, ...fields.map(({ parts }) => parts[0] ?? '')]);
}

function withIdOf(document: Document, updateDescription?: Document): Document {
  return documentOf({ _id: document.get('_id') ?? null, updateDescription });
}

function checkSize(bytes: Buffer): void {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new CommandError(
      'BSONObjectTooLarge',
      `object to insert too large. size in bytes: ${bytes.length}, max size: ${MAX_DOCUMENT_BYTES}`,
    );
  }
}

function checkId(id: MaybeValue): void {
  if (Array.isArray(id)) throw new CommandError('InvalidIdField', "The '_id' value cannot be of type array");
  if (id instanceof BSONRegExp)
    throw new CommandError('InvalidIdField', "The '_id' value cannot be of type regex");
  if (id instanceof Map) {
    for (const name of id.keys()) {
      if (name.startsWith('$'))
        throw new CommandError(
          'DollarPrefixedFieldName',
          `_id fields may not contain '$'-prefixed fields: ${name} is not valid for storage.`,
        );
    }
  }
}

/** The error for a second document with a key; it names index, pattern and value, as MongoDB's does. */
function duplicateKey(collection: Collection, index: Index, values: readonly MaybeValue[]): CommandError {
  const keyPattern = keyPatternOf(index.fields);
  const keyValue: Document = new Map(index.fields.map((field, at) => [field.path, values[at] ?? null]));
  return new CommandError(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${collection.database}.${collection.name} index: ${index.name} dup key: { ${describeKey(keyValue)} }`,
    { details: { keyPattern, keyValue } },
  );
}

function describeKey(keyValue: Document): string {
  return [...keyValue]
    .map(([path, value]) => `${path}: ${typeof value === 'string' ? `"${value}"` : String(value)}`)
    .join(', ');
}

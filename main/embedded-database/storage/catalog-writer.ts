import { randomBytes } from 'node:crypto';
import { encodeDocument } from '../values/encode.ts';
import type { Document } from '../values/value.ts';
import { type Catalog, type Collection, collectionFrom, type Index, indexFromSpec } from './catalog.ts';
import type { ChangeLog } from './change-log.ts';
import type { DocumentWriter } from './document-writer.ts';
import type { Statements } from './statements.ts';
import type { Steps } from './steps.ts';

/** Changes collections and indexes, in the file and in the writer's catalog alike. */
export class CatalogWriter {
  private readonly statements: Statements;
  private readonly catalog: () => Catalog;
  private readonly documents: DocumentWriter;
  private readonly changes: ChangeLog;
  private readonly onChange: () => void;

  constructor(
    statements: Statements,
    catalog: () => Catalog,
    documents: DocumentWriter,
    changes: ChangeLog,
    onChange: () => void,
  ) {
    this.statements = statements;
    this.catalog = catalog;
    this.documents = documents;
    this.changes = changes;
    this.onChange = onChange;
  }

  createCollection(database: string, name: string, options: Document): Collection {
    const uuid = randomBytes(16);
    uuid[6] = ((uuid[6] ?? 0) & 0x0f) | 0x40;
    uuid[8] = ((uuid[8] ?? 0) & 0x3f) | 0x80;
    this.onChange();
    const inserted = this.statements.run(
      'INSERT INTO collections (database, name, uuid, options) VALUES (?, ?, ?, ?)',
      database,
      name,
      uuid,
      encodeDocument(options),
    );
    const collection = collectionFrom(Number(inserted.lastInsertRowid), database, name, uuid, options);
    this.statements.connection.exec(
      `CREATE TABLE ${collection.table} (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, doc BLOB NOT NULL)`,
    );
    this.catalog().set(collection);
    return collection;
  }

  dropCollection(collection: Collection): void {
    this.onChange();
    for (const index of collection.indexes) this.statements.connection.exec(`DROP TABLE ${index.table}`);
    this.statements.connection.exec(`DROP TABLE ${collection.table}`);
    this.statements.run('DELETE FROM indexes WHERE collection = ?', collection.id);
    this.statements.run('DELETE FROM collections WHERE id = ?', collection.id);
    this.catalog().remove(collection);
    this.changes.append(collection.database, collection.name, 'drop', new Map());
  }

  dropDatabase(database: string): void {
    const collections = this.catalog().ofDatabase(database);
    for (const collection of collections) this.dropCollection(collection);
    if (collections.length > 0) this.changes.append(database, '', 'dropDatabase', new Map());
  }

  /** Replaces the options, so the validator with them. */
  setOptions(collection: Collection, options: Document): void {
    this.onChange();
    this.statements.run(
      'UPDATE collections SET options = ? WHERE id = ?',
      encodeDocument(options),
      collection.id,
    );
    const changed = collectionFrom(
      collection.id,
      collection.database,
      collection.name,
      Buffer.from(collection.uuid.value()),
      options,
    );
    changed.indexes = collection.indexes;
    this.catalog().set(changed);
  }

  *createIndex(collection: Collection, name: string, spec: Document): Steps<Index> {
    this.onChange();
    const draft = indexFromSpec(0, name, spec, []);
    const flags = draft.fields.map(() => false);
    const inserted = this.statements.run(
      'INSERT INTO indexes (collection, name, spec, multikey) VALUES (?, ?, ?, ?)',
      collection.id,
      name,
      encodeDocument(spec),
      flagText(flags),
    );
    const index = indexFromSpec(Number(inserted.lastInsertRowid), name, spec, flags);
    const columns = index.unique
      ? '(k BLOB NOT NULL PRIMARY KEY, rid INTEGER NOT NULL)'
      : '(k BLOB NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (k, rid))';
    this.statements.connection.exec(`CREATE TABLE ${index.table} ${columns} WITHOUT ROWID`);
    yield* this.documents.buildIndex(collection, index);
    collection.indexes.push(index);
    return index;
  }

  dropIndex(collection: Collection, index: Index): void {
    this.onChange();
    this.statements.connection.exec(`DROP TABLE ${index.table}`);
    this.statements.run('DELETE FROM indexes WHERE id = ?', index.id);
    collection.indexes = collection.indexes.filter((other) => other !== index);
  }

  /** Replaces an index's specification without building it anew: for what does not change its keys. */
  setIndexSpec(collection: Collection, index: Index, spec: Document): void {
    this.onChange();
    this.statements.run('UPDATE indexes SET spec = ? WHERE id = ?', encodeDocument(spec), index.id);
    const changed = indexFromSpec(index.id, index.name, spec, index.multikey);
    collection.indexes = collection.indexes.map((other) => (other === index ? changed : other));
  }

  /** Remembers that a field of an index has held an array. */
  saveMultikey(index: Index): void {
    this.onChange();
    this.statements.run('UPDATE indexes SET multikey = ? WHERE id = ?', flagText(index.multikey), index.id);
  }
}

function flagText(flags: readonly boolean[]): string {
  return flags.map((flag) => (flag ? '1' : '0')).join('');
}

import { type Catalog, loadCatalog } from './catalog.ts';
import { CatalogWriter } from './catalog-writer.ts';
import { ChangeLog } from './change-log.ts';
import type { Connection } from './connection.ts';
import { DocumentWriter } from './document-writer.ts';
import { Statements } from './statements.ts';

/** Called after every commit, and told whether collections or indexes are different. */
export type OnCommitted = (catalogChanged: boolean) => void;

/**
 * The one connection that changes the file, with its own view of the catalog. Begins and ends transactions, and keeps
 * the catalog in step with what was rolled back.
 */
export class Writer {
  readonly statements: Statements;
  readonly documents: DocumentWriter;
  readonly ddl: CatalogWriter;
  readonly changes: ChangeLog;
  catalog: Catalog;
  private catalogChanged = false;
  private readonly onCommitted: OnCommitted;

  constructor(connection: Connection, onCommitted: OnCommitted) {
    this.statements = new Statements(connection);
    this.catalog = loadCatalog(connection);
    this.onCommitted = onCommitted;
    this.changes = new ChangeLog(this.statements);
    this.documents = new DocumentWriter(this.statements, this.changes, (_collection, index) =>
      this.ddl.saveMultikey(index),
    );
    this.ddl = new CatalogWriter(
      this.statements,
      () => this.catalog,
      this.documents,
      this.changes,
      () => {
        this.catalogChanged = true;
      },
    );
  }

  begin(): void {
    this.statements.run('BEGIN IMMEDIATE');
  }

  /** Makes everything since `begin` durable. When this returns, it is on the disk. */
  commit(): void {
    this.statements.run('COMMIT');
    this.changes.committed();
    const { catalogChanged } = this;
    this.catalogChanged = false;
    this.onCommitted(catalogChanged);
  }

  rollback(): void {
    if (this.statements.connection.inTransaction) this.statements.run('ROLLBACK');
    this.changes.rolledBack();
    this.forgetCatalogChanges();
  }

  /** Runs one piece of work that leaves nothing behind when it throws. */
  atomically<Result>(work: () => Result): Result {
    this.statements.run('SAVEPOINT command');
    const undoChanges = this.changes.savepoint();
    try {
      const result = work();
      this.statements.run('RELEASE command');
      return result;
    } catch (error) {
      // After a full disk SQLite may have rolled back everything already.
      if (this.statements.connection.inTransaction) {
        this.statements.run('ROLLBACK TO command');
        this.statements.run('RELEASE command');
        undoChanges();
        this.reloadCatalog();
      }
      throw error;
    }
  }

  private reloadCatalog(): void {
    if (this.catalogChanged) this.catalog = loadCatalog(this.statements.connection);
  }

  private forgetCatalogChanges(): void {
    this.reloadCatalog();
    this.catalogChanged = false;
  }
}

import { CommandError } from '../command-error.ts';
import { arrayOption } from '../commands/command-options.ts';
import type { ReadContext } from '../commands/write-context.ts';
import { type Catalog, loadCatalog } from '../storage/catalog.ts';
import type { Connection } from '../storage/connection.ts';
import { Statements } from '../storage/statements.ts';
import type { EncodableDocument } from '../values/encode.ts';
import { type Document, documentOf, type Value } from '../values/value.ts';
import type { Request } from '../wire/message.ts';
import { ReadEngine } from './read-engine.ts';

/** Decides where a reading command runs. */
export class ReadRouter {
  private readonly statements: Statements;
  private readonly local = new ReadEngine();
  private catalog: Catalog;

  constructor(connection: Connection) {
    this.statements = new Statements(connection);
    this.catalog = loadCatalog(connection);
  }

  /** Called after a commit that changed collections or indexes. */
  catalogCommitted(): void {
    this.catalog = loadCatalog(this.statements.connection);
  }

  async run(request: Request): Promise<EncodableDocument> {
    this.statements.run('BEGIN');
    try {
      return this.local.run(
        { statements: this.statements, catalog: this.catalog },
        request.name,
        request.database,
        request.command,
      );
    } finally {
      this.statements.run('COMMIT');
    }
  }

  /** Runs a command on the connection of the open transaction, so that it sees that transaction's changes. */
  runHere(context: ReadContext, request: Request): EncodableDocument {
    return this.local.run(context, request.name, request.database, request.command);
  }

  async getMore(request: Request): Promise<EncodableDocument> {
    return this.local.getMore(request.command);
  }

  killCursors(command: Document): Document {
    const killed: Value[] = [];
    const notFound: Value[] = [];
    for (const id of arrayOption(command, 'cursors')) {
      if (typeof id !== 'bigint')
        throw new CommandError('TypeMismatch', "BSON field 'killCursors.cursors' must be an array of longs");
      (this.local.cursors.close(id) ? killed : notFound).push(id);
    }
    return documentOf({
      cursorsKilled: killed,
      cursorsNotFound: notFound,
      cursorsAlive: [],
      cursorsUnknown: [],
      ok: 1,
    });
  }

  endSession(session: string): void {
    this.local.cursors.closeOfSession(session);
  }

  close(): void {
    this.local.cursors.closeAll();
    this.statements.connection.close();
  }
}

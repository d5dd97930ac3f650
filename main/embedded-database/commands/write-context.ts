import type { Catalog, Collection } from '../storage/catalog.ts';
import type { CatalogWriter } from '../storage/catalog-writer.ts';
import type { DocumentWriter } from '../storage/document-writer.ts';
import type { Statements } from '../storage/statements.ts';

/** What reading commands work on: one connection and the catalog as that connection sees it. */
export interface ReadContext {
  statements: Statements;
  catalog: Catalog;
}

/** What writing commands work on. */
export interface WriteContext extends ReadContext {
  documents: DocumentWriter;
  ddl: CatalogWriter;
}

/** The collection, made when it does not exist yet. */
export function collectionForWriting(context: WriteContext, database: string, name: string): Collection {
  return context.catalog.find(database, name) ?? context.ddl.createCollection(database, name, new Map());
}

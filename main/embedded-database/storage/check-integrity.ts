import { type Collection, loadCatalog } from './catalog.ts';
import { checkCollection } from './check-collection.ts';
import type { Connection } from './connection.ts';
import type { CollectionReport, IntegrityReport } from './integrity-report.ts';
import { readableDocuments } from './readable-documents.ts';
import { isDamage, orUndefined } from './sqlite-errors.ts';
import { Statements } from './statements.ts';

/**
 * Walks every document against every index and the other way round, and the pages of the file. Others may write
 * meanwhile: each collection is looked at in one state of its own.
 * @throws SqliteError where not even the list of collections can be read
 */
export function checkIntegrity(connection: Connection): IntegrityReport {
  const statements = new Statements(connection);
  const collections = loadCatalog(connection)
    .all()
    .flatMap(({ database, name }) => reportOf(statements, database, name) ?? []);
  const filePages = checkPages(statements);
  const isWhole = filePages.length === 0 && collections.every(({ problems }) => problems.length === 0);
  return { isWhole, collections, filePages };
}

/** Undefined where the collection was dropped meanwhile. */
function reportOf(statements: Statements, database: string, name: string): CollectionReport | undefined {
  let collection: Collection | undefined;
  statements.run('BEGIN');
  try {
    collection = loadCatalog(statements.connection).find(database, name);
    if (collection === undefined) return undefined;
    const checked = checkCollection(statements, collection);
    return {
      database,
      name,
      documents: checked.documents,
      indexes: checked.indexes.length,
      problems: [...checked.problems, ...checked.indexes.flatMap((index) => index.problems)],
    };
  } catch (error) {
    if (!isDamage(error) || collection === undefined) throw error;
  } finally {
    statements.run('ROLLBACK'); // a commit would fail after damage
  }
  return reportDamage(statements, collection);
}

/** What of a damaged collection can be read. */
function reportDamage(statements: Statements, collection: Collection): CollectionReport {
  const { database, name } = collection;
  let documents = 0;
  for (const _document of readableDocuments(statements, collection)) documents += 1;
  return {
    database,
    name,
    documents,
    indexes: collection.indexes.length + 1,
    problems: describeDamage(statements, collection, documents),
  };
}

/**
 * Says in words what a damaged collection has lost.
 * @param documents how many of it could be read
 */
function describeDamage(statements: Statements, collection: Collection, documents: number): string[] {
  const { table } = collection;
  const listed = count(statements, `${table} INDEXED BY sqlite_autoindex_${table}_1`);
  const problems =
    listed === undefined
      ? ['index _id_: it cannot be read, so nothing tells how many documents there were']
      : [];
  if (listed !== undefined && listed > documents) {
    problems.push(`${listed - documents} of ${listed} documents cannot be read`);
  }
  for (const index of collection.indexes) {
    if (count(statements, index.table) === undefined) problems.push(`index ${index.name}: it cannot be read`);
  }
  return problems.length > 0 ? problems : ['one of its pages cannot be read'];
}

function count(statements: Statements, from: string): number | undefined {
  return orUndefined(() => statements.row<{ n: number }>(`SELECT count(*) AS n FROM ${from}`)?.n ?? 0);
}

const MAX_FINDINGS = 100;

/** After the first page it cannot read, SQLite takes all others for unreadable: only the first finding counts then. */
function checkPages(statements: Statements): string[] {
  const rows = orUndefined(() => statements.rows<[string]>(`PRAGMA integrity_check(${MAX_FINDINGS})`));
  if (rows === undefined) return ['The pages of the file cannot be walked.'];
  const findings = rows
    .flatMap(([text]) => text.split('\n'))
    .filter((line) => line !== 'ok' && !line.startsWith('*** in database'));
  const unreadable = findings.findIndex((line) => line.includes('unable to get the page'));
  return unreadable < 0 ? findings : findings.slice(0, unreadable + 1);
}

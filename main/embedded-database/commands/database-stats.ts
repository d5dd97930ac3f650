import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SearchCost } from '../planning/search-cost.ts';
import { measureCollection, pageCount, totalBytes, totalIndexBytes } from '../storage/sizes.ts';
import type { Statements } from '../storage/statements.ts';
import { type Document, documentOf } from '../values/value.ts';
import { checkOptions, scaleOption } from './command-options.ts';
import type { ReadResult } from './read-result.ts';
import type { ReadContext } from './write-context.ts';

/** Runs a dbStats. */
export function dbStats(
  context: ReadContext,
  database: string,
  command: Document,
  cost: SearchCost,
): ReadResult {
  checkOptions(command, 'dbStats', ['scale']);
  const scale = scaleOption(command);
  cost.expect(pageCount(context.statements));
  const collections = context.catalog.ofDatabase(database);
  const total = { documents: 0, data: 0, storage: 0, indexes: 0, indexBytes: 0 };
  for (const collection of collections) {
    const sizes = measureCollection(context.statements, collection);
    total.documents += sizes.documents;
    total.data += sizes.dataBytes;
    total.storage += sizes.storageBytes;
    total.indexes += sizes.indexBytes.size;
    total.indexBytes += totalIndexBytes(sizes);
  }
  const disk = diskOf(context.statements);
  return {
    kind: 'reply',
    reply: documentOf({
      db: database,
      collections: BigInt(collections.length),
      views: 0n,
      objects: BigInt(total.documents),
      avgObjSize: total.documents === 0 ? 0 : total.data / total.documents,
      dataSize: total.data / scale,
      storageSize: total.storage / scale,
      indexes: BigInt(total.indexes),
      indexSize: total.indexBytes / scale,
      totalSize: (total.storage + total.indexBytes) / scale,
      scaleFactor: BigInt(scale),
      fsUsedSize: disk.used / scale,
      fsTotalSize: disk.total / scale,
      ok: 1,
    }),
  };
}

/** Room on the disk that has the file, in bytes. */
function diskOf(statements: Statements): { used: number; total: number } {
  const main = statements.row<{ file: string }>("SELECT file FROM pragma_database_list WHERE name = 'main'");
  const { blocks, bfree, bsize } = statfsSync(dirname(main?.file ?? '.'));
  return { used: (blocks - bfree) * bsize, total: blocks * bsize };
}

/** The bytes on the disk that each database takes, in the order of their names. */
export function databaseSizes(context: ReadContext, cost: SearchCost): Map<string, number> {
  cost.expect(pageCount(context.statements));
  const sizes = new Map<string, number>();
  for (const collection of context.catalog.all()) {
    const bytes = totalBytes(measureCollection(context.statements, collection));
    sizes.set(collection.database, (sizes.get(collection.database) ?? 0) + bytes);
  }
  return sizes;
}

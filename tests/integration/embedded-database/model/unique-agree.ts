import fc from 'fast-check';
import { Int32 } from 'mongodb';
import type { TestDatabase } from '../test-database.ts';
import { anyDocument } from './arbitraries.ts';
import { keysOf, ParallelArraysError, sameKey } from './index-keys.ts';
import { matches } from './match.ts';
import { anyIndex, codeOf, type IndexCase, optionsOf, specificationOf } from './queries-agree.ts';
import { type RunLimits, runProperty } from './run-property.ts';
import { show } from './show.ts';
import type { MaybeModelValue, ModelDocument, ModelValue } from './values.ts';

/** The keys of a document in an index that may leave it out. */
function keysIn(index: IndexCase, document: ModelDocument): MaybeModelValue[][] {
  if (index.partial !== undefined && !matches(document, index.partial)) return [];
  const keys = keysOf(document, index.key);
  const hasField = index.key.some(([path]) => matches(document, { [path]: { $exists: true } }));
  return index.sparse && !hasField ? [] : keys;
}

/** The code the model expects an insert to be refused with. */
function refusal(
  index: IndexCase,
  stored: readonly ModelDocument[],
  next: ModelDocument,
): number | undefined {
  try {
    const keys = keysIn(index, next);
    const taken = stored.flatMap((document) => keysIn(index, document));
    return keys.some((key) => taken.some((other) => sameKey(key, other))) ? 11000 : undefined;
  } catch (error) {
    if (error instanceof ParallelArraysError) return 171;
    throw error;
  }
}

/** The code an insert is refused with, undefined when it is not. */
async function insertCode(test: TestDatabase, name: string, document: ModelDocument): Promise<unknown> {
  try {
    const reply = await test.db.command({ insert: name, documents: [document] });
    return reply.writeErrors?.[0]?.code;
  } catch (error) {
    return codeOf(error);
  }
}

let round = 0;

/** A unique index takes and refuses the documents that the model takes and refuses. */
export function uniqueAgrees(test: TestDatabase, limits: RunLimits): Promise<number> {
  const property = fc.asyncProperty(
    anyIndex,
    fc.array(anyDocument, { minLength: 2, maxLength: 12 }),
    async (index, documents) => {
      round += 1;
      const collection = test.db.collection(`unique-${round}`);
      await collection.createIndex(specificationOf(index.key), {
        ...optionsOf(index, 'unique'),
        unique: true,
      });
      const stored: ModelDocument[] = [];
      for (const [at, fields] of documents.entries()) {
        const next = new Map<string, ModelValue>([['_id', new Int32(at)], ...fields]);
        const wanted = refusal(index, stored, next);
        const code = await insertCode(test, collection.collectionName, next);
        if (code !== wanted) {
          throw new Error(
            [
              `index    ${show(index)}`,
              ...stored.map((document) => `stored   ${show(document)}`),
              `insert   ${show(next)}`,
              `model    ${wanted}`,
              `database ${code}`,
            ].join('\n'),
          );
        }
        if (code === undefined) stored.push(next);
      }
      await collection.drop();
    },
  );
  return runProperty(property, limits);
}

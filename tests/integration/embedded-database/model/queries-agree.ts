import { deserialize } from 'bson';
import fc from 'fast-check';
import { type Document, type Filter, type IndexSpecification, MongoServerError } from 'mongodb';
import type { TestDatabase } from '../test-database.ts';
import { anyPath, documents } from './arbitraries.ts';
import { anyFilter, partialFilter } from './arbitrary-filters.ts';
import { compareKeys, type KeyPattern, keysOf, ParallelArraysError, sortKeyOf } from './index-keys.ts';
import { type ModelFilter, matches } from './match.ts';
import { type RunLimits, runProperty } from './run-property.ts';
import { bytesOf, rawBytes, show } from './show.ts';
import type { ModelDocument } from './values.ts';

export interface IndexCase {
  key: KeyPattern;
  sparse: boolean;
  partial: ModelFilter | undefined;
}

interface QueryCase {
  filter: ModelFilter;
  sort: KeyPattern;
}

const direction = fc.constantFrom<1 | -1>(1, -1);

const keyPattern = fc.uniqueArray(fc.tuple(anyPath, direction), {
  selector: ([path]) => path,
  minLength: 1,
  maxLength: 3,
});

export const anyIndex: fc.Arbitrary<IndexCase> = fc.oneof(
  { weight: 3, arbitrary: keyPattern.map((key) => ({ key, sparse: false, partial: undefined })) },
  { weight: 1, arbitrary: keyPattern.map((key) => ({ key, sparse: true, partial: undefined })) },
  {
    weight: 1,
    arbitrary: fc.tuple(keyPattern, partialFilter).map(([key, partial]) => ({ key, sparse: false, partial })),
  },
);

/** Indexes to look up by; a position in a path decides what an index holds, never what is found by it. */
const lookUpIndex: fc.Arbitrary<IndexCase> = fc.oneof(
  { weight: 4, arbitrary: anyIndex },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('a.0', 'a.1', 'a.0.b', 'a.b.0', 'a.0.0'), direction)
      .map((field) => ({ key: [field], sparse: false, partial: undefined })),
  },
);

const anyQuery: fc.Arbitrary<QueryCase> = fc.record({
  filter: anyFilter,
  sort: fc.oneof(fc.constant([]), keyPattern),
});

export function specificationOf(key: KeyPattern): IndexSpecification {
  return new Map(key);
}

export function optionsOf(index: IndexCase, name: string): Document {
  return {
    name,
    ...(index.sparse ? { sparse: true } : {}),
    ...(index.partial === undefined ? {} : { partialFilterExpression: index.partial }),
  };
}

export function codeOf(error: unknown): unknown {
  return error instanceof MongoServerError ? error.code : error;
}

/** What the model expects of a query: the documents, or the code it is refused with. */
function expected(all: readonly ModelDocument[], { filter, sort }: QueryCase): ModelDocument[] | number {
  const found = all.filter((document) => matches(document, filter));
  try {
    const keyed = found.map((document) => ({
      document,
      key: sort.length === 0 ? [] : sortKeyOf(document, sort),
    }));
    return keyed.sort((a, b) => compareKeys(a.key, b.key, sort)).map(({ document }) => document);
  } catch (error) {
    if (error instanceof ParallelArraysError) return 2;
    throw error;
  }
}

/** Documents of equal sort keys may stand in any order: gives each run of them an order that can be compared. */
function inGroups(found: readonly Buffer[], all: readonly ModelDocument[], sort: KeyPattern): Buffer[] {
  const byBytes = new Map(all.map((document) => [bytesOf(document).toString('hex'), document]));
  const place = (bytes: Buffer) => byBytes.get(bytes.toString('hex'));
  const groups: Buffer[][] = [];
  let last: ModelDocument | undefined;
  for (const bytes of found) {
    const document = place(bytes);
    if (document === undefined) throw new Error('a document came back changed');
    const isSame =
      last !== undefined && compareKeys(sortKeyOf(last, sort), sortKeyOf(document, sort), sort) === 0;
    if (isSame) groups.at(-1)?.push(bytes);
    else groups.push([bytes]);
    last = document;
  }
  return groups.flatMap((group) => group.sort(Buffer.compare));
}

async function answered(
  test: TestDatabase,
  name: string,
  { filter, sort }: QueryCase,
  hint: Document,
): Promise<Buffer[] | unknown> {
  const options = { raw: true, ...(sort.length === 0 ? {} : { sort: new Map(sort) }), ...hint };
  try {
    const found = await test.db
      .collection(name)
      .find(filter as Filter<Document>, options)
      .toArray();
    return found.map(rawBytes);
  } catch (error) {
    return codeOf(error);
  }
}

async function checkQuery(
  test: TestDatabase,
  name: string,
  all: readonly ModelDocument[],
  query: QueryCase,
  hint: Document,
): Promise<void> {
  const wanted = expected(all, query);
  const found = await answered(test, name, query, hint);
  const isSame =
    Array.isArray(wanted) && Array.isArray(found)
      ? Buffer.concat(inGroups(found, all, query.sort)).equals(
          Buffer.concat(inGroups(wanted.map(bytesOf), all, query.sort)),
        )
      : wanted === found;
  if (isSame) return;
  const shown = Array.isArray(found)
    ? found.map((bytes: Buffer) => show(deserialize(bytes)._id))
    : String(found);
  throw new Error(
    [
      `filter   ${show(query.filter)}`,
      `sort     ${JSON.stringify(query.sort)}`,
      `hint     ${JSON.stringify(hint)}`,
      ...all.map((document) => `document ${show(document)}`),
      `model    ${Array.isArray(wanted) ? wanted.map((document) => show(document.get('_id'))) : wanted}`,
      `database ${shown}`,
    ].join('\n'),
  );
}

/** Creates an index where the model says that it can be; gives whether it is there. */
async function tryIndex(
  test: TestDatabase,
  name: string,
  all: readonly ModelDocument[],
  index: IndexCase,
  at: number,
): Promise<boolean> {
  const { partial } = index;
  const isPossible = all.every((document) => {
    if (partial !== undefined && !matches(document, partial)) return true;
    try {
      return keysOf(document, index.key).length > 0;
    } catch (error) {
      if (error instanceof ParallelArraysError) return false;
      throw error;
    }
  });
  const code = await test.db
    .collection(name)
    .createIndex(specificationOf(index.key), optionsOf(index, `i${at}`))
    .then(() => undefined, codeOf);
  if (code !== (isPossible ? undefined : 171))
    throw new Error(
      `index ${JSON.stringify(index.key)} on ${all.map(show).join(' ')}: ${String(code)}, possible: ${isPossible}`,
    );
  return isPossible;
}

let round = 0;

/** Random queries find what the model finds, in its order: with no index, with several, and with each in turn. */
export function queriesAgree(test: TestDatabase, limits: RunLimits): Promise<number> {
  const property = fc.asyncProperty(
    documents(8),
    fc.array(anyQuery, { minLength: 12, maxLength: 12 }),
    fc.uniqueArray(lookUpIndex, { selector: ({ key }) => JSON.stringify(key), minLength: 1, maxLength: 3 }),
    async (all, queries, indexes) => {
      round += 1;
      const name = `queries-${round}`;
      await test.db.command({ insert: name, documents: all });
      for (const query of queries) await checkQuery(test, name, all, query, {});
      const hints: Document[] = [{}];
      for (const [at, index] of indexes.entries()) {
        const isThere = await tryIndex(test, name, all, index, at);
        if (isThere && !index.sparse && index.partial === undefined) hints.push({ hint: `i${at}` });
      }
      for (const hint of hints) for (const query of queries) await checkQuery(test, name, all, query, hint);
      await test.db.collection(name).drop();
    },
  );
  return runProperty(property, limits);
}

import type { Document, IndexSpecification } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnyDocument, errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

describe('kinds and options of indexes', () => {
  it.each<[kind: string, key: IndexSpecification, options: Document]>([
    ['ascending', { a: 1 }, {}],
    ['descending', { a: -1 }, {}],
    ['compound', { a: 1, b: -1 }, {}],
    ['background, as older drivers ask for', { a: 1 }, { background: true }],
    ['sparse', { a: 1 }, { sparse: true }],
    ['partialFilterExpression', { a: 1 }, { partialFilterExpression: { a: { $exists: true } } }],
    ['over fields of documents in arrays', { 'a.b': 1 }, {}],
  ])('%s', async (kind, key, options) => {
    const collection = test.db.collection<AnyDocument>(`kind ${kind}`);
    await collection.insertMany([{ a: 1, b: 2 }, { a: [{ b: 3 }, { b: 4 }] }, { b: 1 }]);
    const name = await collection.createIndex(key, options);
    expect((await collection.indexes()).find((index) => index.name === name)?.key).toEqual(key);
    const path = Object.keys(key)[0] ?? '';
    const explained = await collection.find({ [path]: { $gt: 0 } }).explain('queryPlanner');
    expect(JSON.stringify(explained.queryPlanner.winningPlan)).toContain(`"indexName":"${name}"`);
    await collection.dropIndex(name);
    expect((await collection.indexes()).map((index) => index.name)).toEqual(['_id_']);
  });

  it.each<[kind: string, key: Document, options: Document, code: number]>([
    ['text', { a: 'text' }, {}, 67],
    ['hashed', { a: 'hashed' }, {}, 67],
    ['2dsphere', { a: '2dsphere' }, {}, 67],
    ['wildcard', { '$**': 1 }, {}, 67],
    ['a direction of zero', { a: 0 }, {}, 67],
    ['hidden', { a: 1 }, { hidden: true }, 197],
    ['collation', { a: 1 }, { collation: { locale: 'de' } }, 197],
    ['sparse and partial together', { a: 1 }, { sparse: true, partialFilterExpression: { a: 1 } }, 67],
    ['an expiry of two fields', { a: 1, b: 1 }, { expireAfterSeconds: 5 }, 67],
  ])('refuses %s', async (_kind, key, options, code) => {
    const command = { createIndexes: 'refused', indexes: [{ key, name: 'refused', ...options }] };
    expect((await errorOf(test.db.command(command))).code).toBe(code);
  });
});

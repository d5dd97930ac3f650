import { type Document, Long } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const a = (schema: Document): Document => ({ properties: { a: schema } });

// From the page "$jsonSchema" and jstests/core/doc_validation: keyword, schema, what keeps it, what breaks it.
const cases: [keyword: string, schema: Document, good: Document[], bad: Document[]][] = [
  ['bsonType', a({ bsonType: 'int' }), [{ a: 1 }, {}], [{ a: 1.5 }, { a: Long.fromNumber(1) }]],
  ['type', a({ type: 'number' }), [{ a: 1 }, { a: 1.5 }, { a: Long.fromNumber(1) }], [{ a: '1' }]],
  ['enum', a({ enum: [1, 'x', null] }), [{ a: 1.0 }, { a: null }], [{ a: 2 }]],
  ['minimum', a({ minimum: 2 }), [{ a: 2 }, { a: 'x' }], [{ a: 1 }]],
  ['maximum', a({ maximum: 2 }), [{ a: 2 }], [{ a: 2.1 }]],
  ['exclusiveMinimum', a({ minimum: 2, exclusiveMinimum: true }), [{ a: 3 }], [{ a: 2 }]],
  ['exclusiveMaximum', a({ maximum: 2, exclusiveMaximum: true }), [{ a: 1 }], [{ a: 2 }]],
  ['multipleOf', a({ multipleOf: 3 }), [{ a: 6 }, { a: 'x' }], [{ a: 7 }]],
  ['minLength', a({ minLength: 2 }), [{ a: 'éa' }, { a: 5 }], [{ a: '\u{1f600}' }]],
  ['maxLength', a({ maxLength: 1 }), [{ a: '\u{1f600}' }], [{ a: 'ab' }]],
  ['pattern', a({ pattern: '^a' }), [{ a: 'ab' }, { a: 5 }], [{ a: 'ba' }]],
  ['required', { required: ['a'] }, [{ a: null }], [{ b: 1 }]],
  [
    'properties',
    { properties: { a: { properties: { b: { bsonType: 'string' } } } } },
    [{ a: 5 }],
    [{ a: { b: 5 } }],
  ],
  [
    'additionalProperties',
    { properties: { _id: {}, a: {} }, additionalProperties: false },
    [{ a: 1 }],
    [{ b: 1 }],
  ],
  [
    'patternProperties',
    { patternProperties: { '^n': { bsonType: 'int' } } },
    [{ n1: 1, x: 'x' }],
    [{ n1: 'x' }],
  ],
  ['minProperties', a({ minProperties: 1 }), [{ a: { b: 1 } }, { a: 5 }], [{ a: {} }]],
  ['maxProperties', a({ maxProperties: 1 }), [{ a: { b: 1 } }], [{ a: { b: 1, c: 1 } }]],
  ['items', a({ items: { bsonType: 'int' } }), [{ a: [1] }, { a: 'x' }], [{ a: [1, 'x'] }]],
  [
    'items: a list',
    a({ items: [{ bsonType: 'int' }, { bsonType: 'string' }] }),
    [{ a: [1, 'x', null] }],
    [{ a: ['x'] }],
  ],
  [
    'additionalItems',
    a({ items: [{ bsonType: 'int' }], additionalItems: false }),
    [{ a: [1] }],
    [{ a: [1, 2] }],
  ],
  ['minItems', a({ minItems: 1 }), [{ a: [1] }], [{ a: [] }]],
  ['maxItems', a({ maxItems: 1 }), [{ a: [1] }], [{ a: [1, 2] }]],
  ['uniqueItems', a({ uniqueItems: true }), [{ a: [1, 2] }], [{ a: [1, Long.fromNumber(1)] }]],
  ['allOf', a({ allOf: [{ minimum: 1 }, { maximum: 3 }] }), [{ a: 2 }], [{ a: 4 }]],
  [
    'anyOf',
    a({ anyOf: [{ bsonType: 'int' }, { bsonType: 'string' }] }),
    [{ a: 1 }, { a: 'x' }],
    [{ a: null }],
  ],
  ['oneOf', a({ oneOf: [{ minimum: 1 }, { maximum: 3 }] }), [{ a: 5 }], [{ a: 2 }]],
  ['not', a({ not: { bsonType: 'string' } }), [{ a: 1 }], [{ a: 'x' }]],
  ['title', { title: 'A', description: 'says nothing of documents' }, [{ a: 1 }], []],
];

describe('keywords of $jsonSchema', () => {
  it.each(cases)('%s', async (keyword, schema, good, bad) => {
    const name = `schema ${keyword}`;
    await test.db.createCollection(name, { validator: { $jsonSchema: schema } });
    for (const document of good) await test.db.collection(name).insertOne({ ...document });
    for (const document of bad)
      expect((await errorOf(test.db.collection(name).insertOne({ ...document }))).code).toBe(121);
    // The same schema as a filter finds the same.
    expect(await test.db.collection(name).countDocuments({ $jsonSchema: schema })).toBe(good.length);
  });
});

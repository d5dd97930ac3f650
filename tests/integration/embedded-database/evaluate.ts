import type { Document } from 'mongodb';
import { errorOf, type TestDatabase } from './test-database.ts';

/** An expression of the manual, what it is computed from, and its value in the driver's own types. */
export type ExpressionCase = [rule: string, expression: unknown, expected: unknown, document?: Document];

/** The value of an expression over one document, with its BSON type; undefined when it is missing. */
export async function evaluate(
  test: TestDatabase,
  expression: unknown,
  document: Document = {},
): Promise<unknown> {
  const collection = test.db.collection('expressions');
  await collection.deleteMany({});
  await collection.insertOne({ ...document });
  const [result] = await collection
    .aggregate([{ $project: { _id: 0, value: expression } }], { promoteValues: false, bsonRegExp: true })
    .toArray();
  return result?.value;
}

/** The code an expression is refused with. */
export async function refusalOf(test: TestDatabase, expression: unknown): Promise<number> {
  return Number((await errorOf(evaluate(test, expression))).code);
}

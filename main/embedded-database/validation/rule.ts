import { typeName } from '../values/type-names.ts';
import { type Document, documentOf, type MaybeValue, type Value } from '../values/value.ts';

/** The rules a value breaks, in the form `errInfo` has in MongoDB; empty when it breaks none. */
export type SchemaCheck = (value: MaybeValue) => Document[];

/** Makes the check of one keyword. `schema` is what the keyword stands in. */
export type Rule = (operand: Value, schema: Document, compile: (schema: Value) => SchemaCheck) => SchemaCheck;

/** One broken rule. */
export function broken(keyword: string, operand: Value, reason: string, value: MaybeValue): Document[] {
  return [
    documentOf({
      operatorName: keyword,
      specifiedAs: new Map([[keyword, operand]]),
      reason,
      consideredValue: value,
      consideredType: keyword === 'bsonType' || keyword === 'type' ? typeName(value) : undefined,
    }),
  ];
}

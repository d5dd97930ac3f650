import { CommandError } from '../command-error.ts';
import { type Document, documentOf, isDocument, type MaybeValue, type Value } from '../values/value.ts';
import { ARRAY_KEYWORDS } from './array-keywords.ts';
import { OBJECT_KEYWORDS } from './object-keywords.ts';
import type { Rule, SchemaCheck } from './rule.ts';
import { SCALAR_KEYWORDS } from './scalar-keywords.ts';

const DESCRIPTIVE = new Set(['title', 'description']);

export const KEYWORDS: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...SCALAR_KEYWORDS,
  ...OBJECT_KEYWORDS,
  ...ARRAY_KEYWORDS,
  [
    'allOf',
    (operand, _schema, compile) =>
      combine('allOf', operand, compile, (failures) => failures.every((failed) => !failed)),
  ],
  [
    'anyOf',
    (operand, _schema, compile) =>
      combine('anyOf', operand, compile, (failures) => failures.some((failed) => !failed)),
  ],
  [
    'oneOf',
    (operand, _schema, compile) =>
      combine('oneOf', operand, compile, (failures) => failures.filter((failed) => !failed).length === 1),
  ],
  [
    'not',
    (operand, _schema, compile) => {
      const check = compile(operand);
      return (value) =>
        check(value).length === 0
          ? [documentOf({ operatorName: 'not', reason: 'child expression matched' })]
          : [];
    },
  ],
]);

function combine(
  name: string,
  operand: Value,
  compile: (schema: Value) => SchemaCheck,
  isGood: (failures: boolean[]) => boolean,
): SchemaCheck {
  if (!Array.isArray(operand) || operand.length === 0) {
    throw new CommandError('BadValue', `$jsonSchema keyword '${name}' must be a non-empty array`);
  }
  const checks = operand.map(compile);
  return (value) => {
    const failures = checks.map((check) => check(value));
    if (isGood(failures.map((failed) => failed.length > 0))) return [];
    const unsatisfied = failures.flatMap((details, index) =>
      details.length > 0 ? [documentOf({ index, details })] : [],
    );
    return [documentOf({ operatorName: name, schemasNotSatisfied: unsatisfied })];
  };
}

/** Compiles a schema; the check gives the rules a value breaks, undefined when it breaks none. */
export function compileSchema(schema: Document): (document: Document) => Document | undefined {
  const check = compile(schema);
  return (document) => {
    const rules = check(document);
    if (rules.length === 0) return undefined;
    return documentOf({ operatorName: '$jsonSchema', schemaRulesNotSatisfied: rules });
  };
}

function compile(schema: Value): SchemaCheck {
  if (!isDocument(schema)) throw new CommandError('TypeMismatch', '$jsonSchema must be an object');
  if (schema.has('type') && schema.has('bsonType')) {
    throw new CommandError('FailedToParse', 'Cannot specify both $jsonSchema keywords bsonType and type');
  }
  const checks: SchemaCheck[] = [];
  for (const [keyword, operand] of schema) {
    if (DESCRIPTIVE.has(keyword)) {
      if (typeof operand !== 'string')
        throw new CommandError('TypeMismatch', `$jsonSchema keyword '${keyword}' must be of type string`);
      continue;
    }
    const rule = KEYWORDS.get(keyword);
    if (rule === undefined)
      throw new CommandError('FailedToParse', `Unknown $jsonSchema keyword: ${keyword}`);
    checks.push(rule(operand, schema, compile));
  }
  return (value: MaybeValue) => {
    const failures: Document[] = [];
    for (const check of checks) failures.push(...check(value));
    return failures;
  };
}

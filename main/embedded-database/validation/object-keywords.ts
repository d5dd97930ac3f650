import { CommandError } from '../command-error.ts';
import { compileRegExp } from '../query/regular-expression.ts';
import { BSONRegExp, type Document, documentOf, isDocument, type Value } from '../values/value.ts';
import { broken, type Rule, type SchemaCheck } from './rule.ts';
import { wholeNumber } from './scalar-keywords.ts';

function namesOf(keyword: string, operand: Value): string[] {
  if (!Array.isArray(operand))
    throw new CommandError('TypeMismatch', `$jsonSchema keyword '${keyword}' must be an array`);
  return operand.map((name) => {
    if (typeof name !== 'string')
      throw new CommandError('TypeMismatch', `$jsonSchema keyword '${keyword}' must be an array of strings`);
    return name;
  });
}

const required: Rule = (operand) => {
  const names = namesOf('required', operand);
  if (names.length === 0)
    throw new CommandError('FailedToParse', "$jsonSchema keyword 'required' cannot be an empty array");
  return (value) => {
    if (!isDocument(value)) return [];
    const missing = names.filter((name) => !value.has(name));
    if (missing.length === 0) return [];
    return [
      documentOf({
        operatorName: 'required',
        specifiedAs: documentOf({ required: operand }),
        missingProperties: missing,
      }),
    ];
  };
};

function schemasOf(keyword: string, operand: Value | undefined): Document {
  if (operand === undefined) return new Map();
  if (!isDocument(operand))
    throw new CommandError('TypeMismatch', `$jsonSchema keyword '${keyword}' must be an object`);
  return operand;
}

function describeFailure(name: string, schema: Value, details: Document[]): Document {
  const description = isDocument(schema) ? schema.get('description') : undefined;
  return documentOf({ propertyName: name, description, details });
}

const properties: Rule = (operand, _schema, compile) => {
  const checks = [...schemasOf('properties', operand)].map(([name, schema]) => ({
    name,
    schema,
    check: compile(schema),
  }));
  return (value) => {
    if (!isDocument(value)) return [];
    const failed: Document[] = [];
    for (const { name, schema, check } of checks) {
      if (!value.has(name)) continue;
      const details = check(value.get(name));
      if (details.length > 0) failed.push(describeFailure(name, schema, details));
    }
    return failed.length === 0
      ? []
      : [documentOf({ operatorName: 'properties', propertiesNotSatisfied: failed })];
  };
};

const patternProperties: Rule = (operand, _schema, compile) => {
  const checks = [...schemasOf('patternProperties', operand)].map(([pattern, schema]) => ({
    expression: compileRegExp(new BSONRegExp(pattern, '')),
    schema,
    check: compile(schema),
  }));
  return (value) => {
    if (!isDocument(value)) return [];
    const failed: Document[] = [];
    for (const { expression, schema, check } of checks) {
      for (const [name, property] of value) {
        const details = expression.test(name) ? check(property) : [];
        if (details.length > 0) failed.push(describeFailure(name, schema, details));
      }
    }
    return failed.length === 0
      ? []
      : [documentOf({ operatorName: 'patternProperties', propertiesNotSatisfied: failed })];
  };
};

const additionalProperties: Rule = (operand, schema, compile): SchemaCheck => {
  const known = new Set(schemasOf('properties', schema.get('properties')).keys());
  const patterns = [...schemasOf('patternProperties', schema.get('patternProperties')).keys()].map(
    (pattern) => compileRegExp(new BSONRegExp(pattern, '')),
  );
  const isAdditional = (name: string) =>
    !known.has(name) && !patterns.some((expression) => expression.test(name));
  if (typeof operand === 'boolean') {
    return (value) => {
      if (operand || !isDocument(value)) return [];
      const extra = [...value.keys()].filter(isAdditional);
      if (extra.length === 0) return [];
      return [
        documentOf({
          operatorName: 'additionalProperties',
          specifiedAs: documentOf({ additionalProperties: false }),
          additionalProperties: extra,
        }),
      ];
    };
  }
  const check = compile(operand);
  return (value) => {
    if (!isDocument(value)) return [];
    for (const [name, property] of value) {
      const details = isAdditional(name) ? check(property) : [];
      if (details.length > 0)
        return [
          documentOf({
            operatorName: 'additionalProperties',
            reason: 'at least one additional property did not match the subschema',
            failingProperty: name,
            details,
          }),
        ];
    }
    return [];
  };
};

function countRule(keyword: 'minProperties' | 'maxProperties'): Rule {
  return (operand) => {
    const limit = wholeNumber(keyword, operand);
    return (value) => {
      if (!isDocument(value)) return [];
      const good = keyword === 'minProperties' ? value.size >= limit : value.size <= limit;
      return good ? [] : broken(keyword, operand, 'specified number of properties was not satisfied', value);
    };
  };
}

/** Keywords on documents. */
export const OBJECT_KEYWORDS: readonly [string, Rule][] = [
  ['required', required],
  ['properties', properties],
  ['patternProperties', patternProperties],
  ['additionalProperties', additionalProperties],
  ['minProperties', countRule('minProperties')],
  ['maxProperties', countRule('maxProperties')],
];

import { z } from 'zod';
import type { BsonHint } from '#shared/domain/primitives.ts';

/** The part of JSON Schema, draft 4, that MongoDB's `$jsonSchema` reads. */
export type JsonSchema = Record<string, unknown>;

const bsonTypes: Record<BsonHint, string> = { objectId: 'objectId', date: 'date', plainDate: 'date' };
const typeNames: Record<string, string | string[]> = {
  string: 'string',
  boolean: 'bool',
  integer: ['int', 'long'],
  number: 'number',
  array: 'array',
  object: 'object',
};
const notInMongo = ['type', 'format', 'default', 'const', 'propertyNames', 'bson', 'id', 'contentEncoding'];

function toMongo(schema: z.core.$ZodType, json: JsonSchema): void {
  const hint = z.globalRegistry.get(schema)?.bson;
  if (hint) {
    for (const key of Object.keys(json)) delete json[key];
    json.bsonType = bsonTypes[hint];
    return;
  }
  if (typeof json.type === 'string') json.bsonType = typeNames[json.type];
  if (json.type === 'integer') {
    // zod states the safe integers as limits; MongoDB's int and long are narrower or the same.
    if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
    if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
  }
  // A document may carry fields of a newer version; what this version knows is checked.
  delete json.additionalProperties;
  for (const key of notInMongo) delete json[key];
}

/**
 * Derives the `$jsonSchema` validator of a collection from its zod schema. Fields with a default are required, since they
 * are always stored.
 */
export function collectionValidator(schema: z.ZodObject): { $jsonSchema: JsonSchema } {
  const json = z.toJSONSchema(schema, {
    target: 'draft-4',
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => toMongo(zodSchema, jsonSchema as JsonSchema),
  });
  const { $schema: _standard, ...schemaOfMongo } = json as JsonSchema;
  return { $jsonSchema: schemaOfMongo };
}

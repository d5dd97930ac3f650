import { ObjectId } from 'mongodb';
import { z } from 'zod';
import type { BsonHint } from '#shared/domain/primitives.ts';

type Convert = (value: unknown) => unknown;

/** Turns documents into what crosses the boundary and back. Fields that the schema does not know are left out. */
export interface BsonCodec<T> {
  encode(document: T): Record<string, unknown>;
  decode(stored: unknown): T;
}

const encoders: Record<BsonHint, Convert> = {
  objectId: (value) => new ObjectId(String(value)),
  date: (value) => new Date(String(value)),
  plainDate: (value) => new Date(`${String(value)}T00:00:00.000Z`),
};

const decoders: Record<BsonHint, Convert> = {
  objectId: (value) => String(value),
  date: (value) => (value instanceof Date ? value.toISOString() : value),
  plainDate: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
};

const asIs: Convert = (value) => value;

function compile(schema: z.ZodType, hints: Record<BsonHint, Convert>): Convert {
  const hint = schema.meta()?.bson;
  if (hint) return hints[hint];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return compile(schema.unwrap() as z.ZodType, hints);
  }
  if (schema instanceof z.ZodArray) {
    const item = compile(schema.element as z.ZodType, hints);
    if (item === asIs) return asIs;
    return (value) => (Array.isArray(value) ? value.map(item) : value);
  }
  if (schema instanceof z.ZodObject) return compileObject(schema, hints);
  return asIs;
}

function compileObject(schema: z.ZodObject, hints: Record<BsonHint, Convert>): Convert {
  const fields = Object.entries(schema.shape).map(
    ([name, field]) => [name, compile(field as z.ZodType, hints)] as const,
  );
  return (value) => {
    if (typeof value !== 'object' || value === null) return value;
    const source = value as Record<string, unknown>;
    const target: Record<string, unknown> = {};
    for (const [name, convert] of fields) {
      const found = source[name];
      if (found !== undefined && found !== null) target[name] = convert(found);
    }
    return target;
  };
}

/**
 * Derives the codec from a collection's schema: ids and moments become ObjectId and Date, plain dates midnight UTC.
 * Decoding trusts what is stored, since the collection's validator has seen it.
 */
export function bsonCodec<S extends z.ZodObject>(schema: S): BsonCodec<z.output<S>> {
  const encode = compile(schema, encoders);
  const decode = compile(schema, decoders);
  return {
    encode: (document) => encode(document) as Record<string, unknown>,
    decode: (stored) => decode(stored) as z.output<S>,
  };
}

/** Encodes one field's value, for updates that set single fields. */
export function encodeField(schema: z.ZodObject, field: string, value: unknown): unknown {
  const fieldSchema = schema.shape[field] as z.ZodType | undefined;
  if (!fieldSchema) throw new TypeError(`No field ${field} in this collection`);
  return compile(fieldSchema, encoders)(value);
}

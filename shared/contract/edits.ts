import { z } from 'zod';

type EditedValue<F> = F extends z.ZodOptional<infer Inner extends z.ZodType> ? z.ZodNullable<Inner> : F;
type EditShape<S extends Record<string, z.ZodType>> = {
  [K in keyof S]: z.ZodOptional<z.ZodObject<{ base: z.ZodUnknown; value: EditedValue<S[K]> & z.ZodType }>>;
};

/**
 * The input of an update: for each field that is changed, the value that was read (`base`) and the new one (`value`,
 * `null` to clear an optional field). Main refuses an edit whose base is no longer what stands in the database.
 */
export function editsOf<S extends Record<string, z.ZodType>>(shape: S): z.ZodObject<EditShape<S>> {
  const fields = Object.entries(shape).map(([field, schema]) => {
    const value = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType).nullable() : schema;
    return [field, z.object({ base: z.unknown(), value }).optional()];
  });
  return z.object(Object.fromEntries(fields) as EditShape<S>);
}

/** One field's edit as operations see it, whatever the field. */
export interface FieldEdit {
  base?: unknown;
  value?: unknown;
}

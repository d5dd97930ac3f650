import type { FormErrors } from '@mantine/form';
import type { z } from 'zod';
import { fieldErrors } from '#shared/errors.ts';
import { sayFieldErrors } from './say-field-errors.ts';

/**
 * The rules of a form, from the schema that main checks by as well.
 * @param toInput what the typed values mean as the schema's input; nothing typed is `undefined`
 */
export function formRules<Values>(
  schema: z.ZodType,
  toInput: (values: Values) => unknown,
): (values: Values) => FormErrors {
  return (values) => {
    const input = toInput(values);
    const parsed = schema.safeParse(input);
    if (parsed.success) return {};
    const codes = Object.entries(fieldErrors(parsed.error)).map(([path, code]) => {
      const isMissing = code === 'INVALID' && valueAt(input, path) === undefined;
      return [path, isMissing ? 'REQUIRED' : code] as const;
    });
    return sayFieldErrors(Object.fromEntries(codes));
  };
}

function valueAt(input: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }, input);
}

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
    const parsed = schema.safeParse(toInput(values));
    return parsed.success ? {} : sayFieldErrors(fieldErrors(parsed.error));
  };
}

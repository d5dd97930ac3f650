import type { FormErrors, UseFormReturnType } from '@mantine/form';
import type { PlaceValues } from './place-values.ts';

/** The part of a form that holds a place in the calendar. */
export interface PlaceForm {
  values: PlaceValues;
  errors: FormErrors;
  set: (values: Partial<PlaceValues>) => void;
  /** Checks a field when it is left. */
  check: (field: keyof PlaceValues) => void;
}

/** A form's place, for the picker that booking and moving share. */
export function usePlaceForm<Values extends PlaceValues>(form: UseFormReturnType<Values>): PlaceForm {
  const { values, errors } = form;
  return {
    values,
    errors,
    set: (changed) => {
      form.setValues(changed as Partial<Values>);
      const others = Object.entries(errors).filter(([field]) => !(field in changed));
      form.setErrors(Object.fromEntries(others));
    },
    check: (field) => void form.validateField(field),
  };
}

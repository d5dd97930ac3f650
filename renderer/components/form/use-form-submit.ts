import type { UseFormReturnType } from '@mantine/form';
import { type FormEvent, useRef, useState } from 'react';
import type { AppErrorValue } from '#shared/errors.ts';
import { errorValue } from '../../app/call-error.ts';
import { focusFirstError } from './focus-first-error.ts';
import { sayFieldErrors } from './say-field-errors.ts';

export type FormFailureState = AppErrorValue | undefined;

interface FormSubmit {
  /** Does something else with the same care for its errors: the second try after a clash. */
  run: (work: () => Promise<void>) => void;
  onSubmit: (event?: FormEvent<HTMLFormElement>) => void;
  isSaving: boolean;
  failure: FormFailureState;
  clearFailure: () => void;
}

/**
 * Submits a form: once at a time, marking the fields that main refused and focusing the first of them. What was typed
 * stays in any case.
 * @param save does it; what it throws is shown
 * @param mapPath where a path of the channel's input is called otherwise in the form
 */
export function useFormSubmit<Values>(
  form: UseFormReturnType<Values>,
  save: (values: Values) => Promise<void>,
  mapPath: (path: string) => string = (path) => path,
): FormSubmit {
  const [isSaving, setSaving] = useState(false);
  const isRunning = useRef(false);
  const [failure, setFailure] = useState<FormFailureState>();

  const attempt = async (work: () => Promise<void>) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setSaving(true);
    setFailure(undefined);
    try {
      await work();
    } catch (thrown) {
      const error = errorValue(thrown);
      const fields = Object.entries(error.fields ?? {}).map(([path, code]) => [mapPath(path), code] as const);
      if (fields.length > 0) {
        form.setErrors(sayFieldErrors(Object.fromEntries(fields)));
        focusFirstError(fields.map(([path]) => path));
      }
      setFailure(error);
    } finally {
      isRunning.current = false;
      setSaving(false);
    }
  };

  const onSubmit = form.onSubmit(
    (values) => void attempt(() => save(values)),
    (errors) => focusFirstError(Object.keys(errors)),
  );
  return {
    run: (work) => void attempt(work),
    onSubmit: (event) => onSubmit(event),
    isSaving,
    failure,
    clearFailure: () => setFailure(undefined),
  };
}

import { ErrorNote } from '../error-note.tsx';
import type { FormFailureState } from './use-form-submit.ts';

/** What a form says at its foot when saving failed for a reason that belongs to no field. */
export function FormFailure({ failure }: { failure: FormFailureState }) {
  return failure ? <ErrorNote error={failure} /> : null;
}

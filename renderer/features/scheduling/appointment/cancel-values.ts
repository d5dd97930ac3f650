import type { FormErrors } from '@mantine/form';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import type { Which } from '../series/which-field.tsx';

const say = words.scheduling.cancelling;

/** Why appointments are usually cancelled. */
export const cancelReasons = ['patient', 'ill', 'doctor', 'mistake', 'other'] as const;

/** The form: a usual reason, and more in words. */
export interface CancelValues {
  reason: (typeof cancelReasons)[number] | '';
  more: string;
  /** Whether the rest of a series is cancelled with it. */
  which: Which;
}

/** What is wrong, beside the field where it is. */
export function cancelErrors({ reason, more }: Pick<CancelValues, 'reason' | 'more'>): FormErrors {
  const errors: FormErrors = {};
  if (reason === '') errors.reason = say.choose;
  if (reason === 'other' && more.trim() === '') errors.more = say.moreNeeded;
  return errors;
}

/** The reason as it is kept with the appointment. */
export function cancelReason({ reason, more }: Pick<CancelValues, 'reason' | 'more'>): string {
  const typed = more.trim();
  if (reason === '' || reason === 'other') return typed;
  return typed ? fill(say.withMore, { reason: say.reasons[reason], more: typed }) : say.reasons[reason];
}

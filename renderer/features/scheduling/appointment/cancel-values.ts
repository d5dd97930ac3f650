import type { FormErrors } from '@mantine/form';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';

const say = words.scheduling.cancelling;

/** Why appointments are usually cancelled. */
export const cancelReasons = ['patient', 'ill', 'doctor', 'mistake', 'other'] as const;

/** The form: a usual reason, and more in words. */
export interface CancelValues {
  reason: (typeof cancelReasons)[number] | '';
  more: string;
}

/** What is wrong, beside the field where it is. */
export function cancelErrors({ reason, more }: CancelValues): FormErrors {
  const errors: FormErrors = {};
  if (reason === '') errors.reason = say.choose;
  if (reason === 'other' && more.trim() === '') errors.more = say.moreNeeded;
  return errors;
}

/** The reason as it is kept with the appointment. */
export function cancelReason({ reason, more }: CancelValues): string {
  const typed = more.trim();
  if (reason === '' || reason === 'other') return typed;
  return typed ? fill(say.withMore, { reason: say.reasons[reason], more: typed }) : say.reasons[reason];
}

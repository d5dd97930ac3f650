import type { FormErrors } from '@mantine/form';
import { newLetter } from '#shared/contract/letters.ts';
import { addDays } from '#shared/domain/clinic-time.ts';
import { type Letter, type LetterKind, letterLacks } from '#shared/domain/letter.ts';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { words } from '#shared/words/words.ts';
import { editableDate, readTypedDate } from '../../../components/editable-date.ts';
import { formRules } from '../../../components/form/form-rules.ts';
import { sayFieldErrors } from '../../../components/form/say-field-errors.ts';
import type { LetterFields } from './letter-values.ts';

/** A letter as it is typed: its dates as text, and its text where it was changed by hand. */
export interface LetterForm extends Omit<LetterFields, 'from' | 'to'> {
  from: string;
  to: string;
  title: string;
  ownText: string | null;
}

const say = words.letters;
/** A sick note is usually for today and two days more. */
const USUAL_DAYS = 2;

/** @param title what the letter is called, usually as its template is */
export function emptyLetter(title: string, today: string, locale: string): LetterForm {
  return {
    from: editableDate(today, locale),
    to: editableDate(addDays(today, USUAL_DAYS), locale),
    hasDiagnosis: false,
    recipient: '',
    reason: '',
    urgency: 'routine',
    title,
    ownText: null,
  };
}

/** What the typed fields mean; a date that cannot be read is none. */
export function letterFields(form: LetterForm, today: string, locale: string): LetterFields {
  const date = (typed: string) => readTypedDate(typed, locale, today, false)[0] ?? null;
  return { ...form, from: date(form.from), to: date(form.to) };
}

/** A letter with what its fields mean, and its text as the fields make it or as it was changed by hand. */
export interface TypedLetter {
  kind: LetterKind;
  form: LetterForm;
  fields: LetterFields;
  text: string;
}

const rules = formRules<Pick<Letter, 'title' | 'recipient' | 'text'>>(
  newLetter.pick({ title: true, recipient: true, text: true }),
  (typed) => typed,
);

/** What is wrong with the letter, beside each field; its text is the field `ownText`. */
export function letterErrors({ kind, form, fields, text }: TypedLetter): FormErrors {
  const { title, recipient, reason, ownText } = form;
  const written = {
    ...sayFieldErrors(letterLacks({ kind, recipient, text })),
    ...rules({ title, recipient, text }),
  };
  const { text: ownTextError, ...wrong } = written;
  return {
    ...wrong,
    ...(ownTextError ? { ownText: ownTextError } : {}),
    // A text that was changed by hand gives its reason itself.
    ...(kind === 'referral' && ownText === null && reason.trim() === ''
      ? { reason: sayFieldError('REQUIRED') }
      : {}),
    ...(kind === 'referral' ? {} : dateErrors(form, fields)),
  };
}

function dateErrors(typed: LetterForm, { from, to }: LetterFields): FormErrors {
  const unread = sayFieldError('INVALID_DATE');
  return {
    ...(from === null && typed.from.trim() !== '' ? { from: unread } : {}),
    ...(to === null && typed.to.trim() !== '' ? { to: unread } : {}),
    ...(from !== null && to !== null && to < from ? { to: say.toBeforeFrom } : {}),
  };
}

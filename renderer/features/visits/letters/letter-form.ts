import type { FormErrors } from '@mantine/form';
import { newLetter } from '#shared/contract/letters.ts';
import { addDays } from '#shared/domain/clinic-time.ts';
import type { LetterKind } from '#shared/domain/letter.ts';
import { words } from '#shared/words/words.ts';
import { editableDate, readTypedDate } from '../../../components/editable-date.ts';
import { formRules } from '../../../components/form/form-rules.ts';
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

/** What is wrong with the fields, beside each of them. */
export function letterErrors(kind: LetterKind, form: LetterForm, fields: LetterFields): FormErrors {
  const { title, recipient } = form;
  const wrong = formRules<Pick<LetterForm, 'title' | 'recipient'>>(
    newLetter.pick({ title: true, recipient: true }),
    (typed) => typed,
  )({ title, recipient });
  if (kind === 'referral') return wrong;
  const isTurned = fields.from !== null && fields.to !== null && fields.to < fields.from;
  return isTurned ? { ...wrong, to: say.toBeforeFrom } : wrong;
}

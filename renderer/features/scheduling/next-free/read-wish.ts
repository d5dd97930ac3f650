import { nextFreeQuestion } from '#shared/contract/scheduling.ts';
import { fieldErrors } from '#shared/errors.ts';
import { dateInput } from '../../../components/editable-date.ts';
import { sayFieldErrors } from '../../../components/form/say-field-errors.ts';
import { readTimeOfDay } from '../../../components/read-time-of-day.ts';
import type { PlaceReading } from '../booking/place-values.ts';
import type { WishValues } from './next-free-wish.ts';

type Question = ReturnType<typeof nextFreeQuestion.parse>;

/** What is typed as the question that main answers, or what is wrong with it, by field. */
export function readWish(
  wish: WishValues,
  { locale, today }: PlaceReading,
): { question?: Question; errors: Record<string, string> } {
  const parsed = nextFreeQuestion.safeParse({
    among: readAmong(wish.among),
    duration: wish.length.trim() === '' ? undefined : Number(wish.length),
    from: dateInput(wish.from, locale, today, false) ?? today,
    weekdays: wish.weekdays,
    earliest: readTimeOfDay(wish.earliest) || undefined,
    latest: readTimeOfDay(wish.latest) || undefined,
  });
  if (parsed.success) return { question: parsed.data, errors: {} };
  const { duration, ...errors } = sayFieldErrors(fieldErrors(parsed.error));
  return { errors: { ...errors, ...(duration && { length: duration }) } };
}

/** With whom, as the channel takes it. */
export function readAmong(among: string) {
  const [kind, ...rest] = among.split(':');
  const value = rest.join(':');
  if (kind === 'doctor') return { kind, doctorId: value };
  if (kind === 'specialization') return { kind, specialization: value };
  return { kind: 'anyone' };
}

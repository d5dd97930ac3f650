import type { ExceptionView } from '#shared/contract/availability-exceptions.ts';
import { addMinutes, clinicDate, clinicDayRange } from '#shared/domain/clinic-time.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import type { Formats } from '../../../app/formats.ts';

const say = words.accounts.exceptions;

/** When an exception is, as people write it: "1 Aug 2026 to 14 Aug 2026", "3 Aug 2026, 08:00 to 12:00". */
export function exceptionTimes(
  { from, to }: Pick<ExceptionView, 'from' | 'to'>,
  formats: Formats,
  timeZone: string,
): string {
  const firstDay = clinicDate(from, timeZone);
  const lastDay = clinicDate(addMinutes(to, -1), timeZone);
  const isWholeDays =
    isSame(from, clinicDayRange(firstDay, timeZone).start) &&
    isSame(to, clinicDayRange(lastDay, timeZone).end);
  const first = formats.date(firstDay);
  if (isWholeDays)
    return firstDay === lastDay ? first : fill(say.span, { from: first, to: formats.date(lastDay) });
  const end = firstDay === lastDay ? formats.time(to) : formats.dateTime(to);
  return fill(say.span, { from: formats.dateTime(from), to: end });
}

function isSame(one: string, other: string): boolean {
  return Date.parse(one) === Date.parse(other);
}

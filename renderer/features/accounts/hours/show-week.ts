import { availabilityWeek } from '#shared/contract/accounts.ts';
import { weekdays } from '#shared/domain/user.ts';
import { weekdayLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';

/** A week's hours in words, a line per working day. */
export function showWeek(value: unknown): string {
  const parsed = availabilityWeek.safeParse(value);
  const entries = parsed.success ? parsed.data.filter(({ isAvailable }) => isAvailable) : [];
  if (entries.length === 0) return words.accounts.hours.closed;
  return weekdays
    .map((day) => ({ day, hours: entries.filter((entry) => entry.day === day) }))
    .filter(({ hours }) => hours.length > 0)
    .map(
      ({ day, hours }) =>
        `${weekdayLabels[day]}: ${hours.map((one) => `${one.startTime}–${one.endTime}`).join(', ')}`,
    )
    .join('\n');
}

import { Text } from '@mantine/core';
import { clinicDate, formatDateWithWeekday, formatTime } from '#shared/domain/clinic-time.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useNow } from '../../app/now.ts';

/** What day and time it is in a zone, written as a locale writes it: shows whether the choice is right. */
export function ClockThere({ timeZone, locale }: { timeZone: string; locale: string }) {
  const now = useNow();
  return (
    <Text size="sm" c="dimmed">
      {fill(words.clinic.profile.nowThere, {
        date: formatDateWithWeekday(clinicDate(now, timeZone), locale),
        time: formatTime(now, locale, timeZone),
      })}
    </Text>
  );
}

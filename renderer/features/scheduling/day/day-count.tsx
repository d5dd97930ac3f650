import { Text } from '@mantine/core';
import { takesTime } from '#shared/domain/appointment.ts';
import { count } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';

/** How much the day holds. */
export function DayCount({ date }: { date: string }) {
  const { data } = useChannel('scheduling.getDay', { date });
  if (!data) return null;
  const booked = data.appointments.filter(takesTime).length;
  return (
    <Text c="dimmed" ml={6} style={{ whiteSpace: 'nowrap' }}>
      {booked === 0 ? words.scheduling.calendar.nobody : count(words.scheduling.calendar.booked, booked)}
    </Text>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useSchedulingSettings, useToday } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannel } from '../../../app/queries.ts';
import { nextFreeForFollowUp } from './next-free-for-follow-up.ts';
import type { useBookFollowUp } from './use-book-follow-up.ts';

interface FreeTimesProps {
  doctorId: string;
  date: string;
  booking: ReturnType<typeof useBookFollowUp>;
}

const say = words.visits.followUp;
const MOST_OFFERED = 4;

/** The first free times of a doctor from a day on; one press books. */
export function FreeTimes({ doctorId, date, booking }: FreeTimesProps) {
  const formats = useFormats();
  const { timeZone } = useClinic();
  const today = useToday();
  const { minutes } = useSchedulingSettings().appointmentTypes['follow-up'];
  const { data } = useChannel('scheduling.findNextFree', nextFreeForFollowUp(doctorId, minutes, date), {
    enabled: date >= today,
  });
  const openings = data?.openings.slice(0, MOST_OFFERED) ?? [];
  const write = (dateTime: string) =>
    `${formats.shortWeekdayDate(clinicDate(dateTime, timeZone))}, ${formats.time(dateTime)}`;
  return (
    <div>
      {booking.problem && (
        <Text size="sm" c="var(--danger)" role="alert" mb={4}>
          {booking.problem}
        </Text>
      )}
      {data && openings.length === 0 && (
        <Text size="sm" c="dimmed">
          {say.noFree}
        </Text>
      )}
      {openings.length > 0 && (
        <Group gap={4} role="group" aria-label={say.free}>
          {openings.map(({ dateTime }) => (
            <Button
              key={dateTime}
              variant="light"
              size="compact-sm"
              disabled={booking.isBusy}
              aria-label={fill(say.book, { when: write(dateTime) })}
              leftSection={<IconCalendarPlus size={14} stroke={2} aria-hidden />}
              onClick={() => void booking.book(dateTime, minutes)}
            >
              {write(dateTime)}
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}

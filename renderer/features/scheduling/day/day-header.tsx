import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconCalendarSearch, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import type { useShownDate } from '../use-shown-date.ts';
import { DateJump } from './date-jump.tsx';
import { DayCount } from './day-count.tsx';
import { DoctorFilter } from './doctor-filter.tsx';

interface DayHeaderProps {
  shown: ReturnType<typeof useShownDate>;
  /** The pane is open: what it offers is the thing to press. */
  hasPane: boolean;
  /** Absent for those who do not book. */
  onBook: (() => void) | undefined;
  onNextFree: (() => void) | undefined;
}

const say = words.scheduling.calendar;

/** Which day is shown, the ways to others, and the way to book. */
export function DayHeader({ shown, hasPane, onBook, onNextFree }: DayHeaderProps) {
  const { date, today, show, step } = shown;
  const formats = useFormats();
  const arrow = (label: string, days: number, Glyph: typeof IconChevronLeft) => (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={36} aria-label={label} onClick={() => step(days)}>
        <Glyph size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <PageHeader
      title={formats.weekdayDate(date)}
      lead={
        <Group gap={6} wrap="nowrap">
          {arrow(say.previous, -1, IconChevronLeft)}
          <Button
            variant="default"
            aria-current={date === today ? 'date' : undefined}
            disabled={date === today}
            onClick={() => show(today)}
          >
            {say.today}
          </Button>
          {arrow(say.next, 1, IconChevronRight)}
          <DayCount date={date} />
        </Group>
      }
      actions={
        <>
          <DateJump onJump={show} />
          <DoctorFilter />
          {onNextFree && (
            <Button
              variant="default"
              leftSection={<IconCalendarSearch size={16} stroke={1.75} aria-hidden />}
              rightSection={<KeyHint keys="N" />}
              onClick={onNextFree}
            >
              {words.scheduling.nextFree.title}
            </Button>
          )}
          {onBook && (
            <Button
              variant={hasPane ? 'default' : 'filled'}
              leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
              rightSection={<KeyHint keys="B" />}
              onClick={onBook}
            >
              {say.book}
            </Button>
          )}
        </>
      }
    />
  );
}

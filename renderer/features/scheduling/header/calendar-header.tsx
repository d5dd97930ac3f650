import { ActionIcon, Button, Group, SegmentedControl, Tooltip } from '@mantine/core';
import { IconCalendarSearch, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { words } from '#shared/words/words.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { FilterButton } from '../filter/filter-button.tsx';
import { PrintMenu } from '../print/print-menu.tsx';
import { type CalendarView, calendarViews, useCalendarView } from '../use-calendar-view.ts';
import type { useShownDate } from '../use-shown-date.ts';
import { WaitlistButton } from '../waitlist/waitlist-button.tsx';
import classes from './calendar-header.module.css';
import { DateJump } from './date-jump.tsx';
import { useShownTitle } from './use-shown-title.ts';

interface CalendarHeaderProps {
  shown: ReturnType<typeof useShownDate>;
  /** The pane is open: what it offers is the thing to press. */
  hasPane: boolean;
  /** Absent for those who do not book. */
  onBook: (() => void) | undefined;
  onNextFree: (() => void) | undefined;
  onWaitlist: () => void;
  /** What only the shown view has. */
  children?: ReactNode;
}

const say = words.scheduling.calendar;
const views = words.calendarViews;

/** Which day, week or month is shown, the ways to others, and the way to book. */
export function CalendarHeader({
  shown,
  hasPane,
  onBook,
  onNextFree,
  onWaitlist,
  children,
}: CalendarHeaderProps) {
  const { date, today, show, step } = shown;
  const [view, chooseView] = useCalendarView();
  const title = useShownTitle(view, date);
  const arrow = (label: string, direction: -1 | 1, Glyph: typeof IconChevronLeft) => (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={36} aria-label={label} onClick={() => step(direction)}>
        <Glyph size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <PageHeader
      title={title}
      lead={
        <Group gap={6} wrap="nowrap">
          {arrow(views.previous[view], -1, IconChevronLeft)}
          <Button
            variant="default"
            aria-current={date === today ? 'date' : undefined}
            disabled={date === today}
            onClick={() => show(today)}
          >
            {say.today}
          </Button>
          {arrow(views.next[view], 1, IconChevronRight)}
          <SegmentedControl
            ml={6}
            aria-label={views.view}
            data={calendarViews.map((value) => ({ value, label: views.views[value] }))}
            value={view}
            onChange={(value) => chooseView(value as CalendarView)}
          />
        </Group>
      }
      actions={
        <div className={classes.actions}>
          {children}
          <DateJump onJump={show} />
          <FilterButton />
          <PrintMenu date={date} />
          <WaitlistButton onOpen={onWaitlist} />
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
        </div>
      }
    />
  );
}

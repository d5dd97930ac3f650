import { Button, Popover } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import classes from './filter.module.css';
import { FilterFields } from './filter-fields.tsx';
import { countActive } from './filter-rule.ts';
import { useCalendarFilter } from './use-calendar-filter.ts';

const say = words.calendarViews.filter;

/** What is shown, in one place, with the number of filters that leave something out. */
export function FilterButton() {
  const [filter] = useCalendarFilter();
  const active = countActive(filter);
  return (
    <Popover position="bottom-end" trapFocus withRoles shadow="md" width="21rem">
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFilter size={16} stroke={1.75} aria-hidden />}
          rightSection={active > 0 && <span className={classes.count}>{active}</span>}
          aria-label={active > 0 ? fill(say.buttonActive, { count: active }) : say.button}
        >
          {say.button}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say.title} p={0}>
        <FilterFields />
      </Popover.Dropdown>
    </Popover>
  );
}
